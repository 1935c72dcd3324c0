import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { ownColleagues } from '~/members/queries/colleagues.server'
import { parseId, paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { AnsweringNotice } from '~/requests/AnsweringNotice'
import { requestToAnswer } from '~/requests/queries/offers.server'
import { requireMember } from '~/server/guards.server'
import { hasWheelCheckLeft, rateLimiter } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'
import { keepDraft, publishSolution } from '~/solutions/commands/publish.server'
import { SolutionForm } from '~/solutions/form/SolutionForm'
import { type FormAnswer, readSubmission } from '~/solutions/form/submission.server'
import { noValues } from '~/solutions/form/values'
import { canPublish } from '~/solutions/policy'
import { findOrigin } from '~/solutions/queries/origin.server'
import { topicChoices } from '~/topics/queries/vocabulary.server'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { previewWheelCheck } from '~/wheel-check/preview.server'

export const handle: PageHandle = { title: t('solutions.form.newTitle'), hydrate: true, noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  const search = new URL(request.url).searchParams
  const originId = parseId(search.get('anlass') ?? undefined)
  const requestId = parseId(search.get('gesuch') ?? undefined)
  const [topics, origin, sought, colleagues] = await Promise.all([
    topicChoices(),
    originId ? findOrigin(originId) : null,
    requestId ? requestToAnswer(viewer, requestId) : null,
    ownColleagues(viewer),
  ])
  const topicId = topics.find(({ slug }) => slug === search.get('thema'))?.id ?? origin?.topicId
  const topicIds = topicId ? [topicId] : (sought?.topicIds ?? [])
  return {
    topics,
    origin,
    sought,
    colleagues,
    mayPublish: canPublish(viewer),
    submissionKey: randomUUID(),
    values: {
      ...noValues,
      topics: topicIds.map(String),
      originId: origin ? String(origin.id) : '',
    },
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  const submission = await readSubmission(form)
  const { values } = submission
  if (submission.step === 'preview') {
    const isAllowed = await hasWheelCheckLeft(viewer.id)
    const wheelCheck = isAllowed ? await previewWheelCheck(viewer, 'solution', values) : undefined
    return reply({ values, previews: submission.previews, wheelCheck }, 200)
  }
  if (submission.step === 'invalid') return reply({ values, lastResult: submission.lastResult }, 400)
  const allowed = await rateLimiter().consume('posting', String(viewer.id))
  if (!allowed.ok) {
    const seconds = allowed.retryAfterSeconds
    const lastResult = submission.refuse({ tooMany: Math.ceil(seconds / 60) })
    return reply({ values, lastResult }, { status: 429, headers: { 'Retry-After': String(seconds) } })
  }
  if (submission.step === 'draft') {
    const kept = await keepDraft(viewer, submission.input, submission.requestId)
    if (kept.ok) throw redirect(paths.drafts({ gespeichert: kept.value.id }))
    return reply({ values, lastResult: submission.refuse(kept.problem) }, 409)
  }
  const { requestId } = submission
  const { publicUrl } = context
  const published = await publishSolution(viewer, submission.input, { requestId, publicUrl })
  if (published.ok) throw redirect(paths.solution(published.value))
  return reply({ values, lastResult: submission.refuse(published.problem) }, 409)
}

function reply(answer: FormAnswer, init: number | ResponseInit) {
  return data(answer, typeof init === 'number' ? { status: init } : init)
}

export default function NewSolutionRoute() {
  const { topics, colleagues, origin, sought, mayPublish, submissionKey, values } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Main>
      <Breadcrumb items={[{ label: t('solutions.list.title'), href: paths.solutions() }]} />
      <PageHeader title={t('solutions.form.newTitle')} lead={t('solutions.form.lead')} />
      {origin && (
        <Notice>
          <p>{t('solutions.form.about', { session: origin.sessionTitle, date: formatDate(origin.day) })}</p>
        </Notice>
      )}
      {sought && <AnsweringNotice request={sought} />}
      {!mayPublish && (
        <Notice tone="warning" title={t('solutions.form.unconfirmedTitle')}>
          <p>{t('solutions.form.unconfirmed')}</p>
        </Notice>
      )}
      <SolutionForm
        values={answer?.values ?? values}
        errors={answer?.lastResult?.error}
        previews={answer?.previews}
        wheelCheck={answer?.wheelCheck}
        topics={topics}
        colleagues={colleagues}
        submissionKey={submissionKey}
        purpose="publish"
        mayPublish={mayPublish}
        requestId={sought?.id}
      />
    </Main>
  )
}
