import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { ownColleagues } from '~/members/queries/colleagues.server'
import { redactedSince } from '~/moderation/redaction/queries.server'
import { withoutRedacted } from '~/moderation/redaction/typed'
import { parseIdSlug, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { AnsweringNotice } from '~/requests/AnsweringNotice'
import { intendedRequest } from '~/requests/queries/offers.server'
import { requireMember } from '~/server/guards.server'
import { hasWheelCheckLeft } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'
import { editSolution } from '~/solutions/commands/edit.server'
import { SolutionForm } from '~/solutions/form/SolutionForm'
import { StoredText } from '~/solutions/form/StoredText'
import { type FormAnswer, readSubmission } from '~/solutions/form/submission.server'
import { canPublish } from '~/solutions/policy'
import { solutionToEdit } from '~/solutions/queries/form.server'
import { topicChoices } from '~/topics/queries/vocabulary.server'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Split } from '~/ui/Split'
import { previewWheelCheck } from '~/wheel-check/preview.server'

const titleFor = (isDraft: boolean) => t(isDraft ? 'solutions.form.draftTitle' : 'solutions.form.editTitle')

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ solution }) => titleFor(solution.state === 'draft'),
  hydrate: true,
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const address = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireMember({ request, context })
  const solution = orNotFound(await solutionToEdit(viewer, address.id))
  if (address.slug !== solution.slug && !context.posted) {
    throw redirect(paths.editSolution(solution), 301)
  }
  const [topics, colleagues, sought] = await Promise.all([
    topicChoices(),
    ownColleagues(viewer),
    solution.state === 'draft' ? intendedRequest(viewer, solution.id) : null,
  ])
  return { solution, sought, topics, colleagues, mayPublish: canPublish(viewer) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  const before = orNotFound(await solutionToEdit(viewer, id))
  const submission = await readSubmission(form)
  const { values } = submission
  const version = Number(form.get('version')) || before.version
  if (submission.step === 'preview') {
    const isAllowed = before.state === 'draft' && (await hasWheelCheckLeft(viewer.id))
    const wheelCheck = isAllowed ? await previewWheelCheck(viewer, 'solution', values) : undefined
    return reply({ values, version, previews: submission.previews, wheelCheck }, 200)
  }
  if (submission.step === 'invalid') {
    return reply({ values, version, lastResult: submission.lastResult }, 400)
  }
  const { input, step } = submission
  const outcome = step === 'draft' ? 'keep' : 'publish'
  const saved = await editSolution(viewer, id, { ...input, version }, outcome, context.publicUrl)
  if (saved.ok) {
    throw redirect(step === 'draft' ? paths.drafts({ gespeichert: id }) : paths.solution(saved.value))
  }
  const lastResult = submission.refuse(saved.problem)
  if (saved.problem !== 'stale') return reply({ values, version, lastResult }, 409)
  const stored = await solutionToEdit(viewer, id)
  if (!stored) throw notFound()
  const redacted = await redactedSince(id, version)
  // Whoever saves again has seen the other text: the form goes on from it.
  return reply(
    {
      values: withoutRedacted(values, stored.values, redacted),
      version: stored.version,
      lastResult: redacted.length > 0 ? { ...submission.refuse('redacted'), initialValue: {} } : lastResult,
      stored,
    },
    409,
  )
}

function reply(answer: FormAnswer, status: number) {
  return data(answer, { status })
}

export default function EditSolutionRoute() {
  const { solution, sought, topics, colleagues, mayPublish } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isDraft = solution.state === 'draft'
  const values = answer?.values ?? solution.values
  const stored = answer?.stored
  const form = (
    <SolutionForm
      values={values}
      errors={answer?.lastResult?.error}
      previews={answer?.previews}
      wheelCheck={answer?.wheelCheck}
      topics={topics}
      colleagues={colleagues}
      version={answer?.version ?? solution.version}
      purpose={isDraft ? 'publish' : 'save'}
      mayPublish={mayPublish}
    />
  )
  return (
    <Main>
      <Breadcrumb
        items={
          isDraft
            ? [{ label: t('solutions.drafts.title'), href: paths.drafts() }]
            : [
                { label: t('solutions.list.title'), href: paths.solutions() },
                { label: solution.values.title, href: paths.solution(solution) },
              ]
        }
      />
      <PageHeader title={titleFor(isDraft)} />
      {sought && <AnsweringNotice request={sought} />}
      {isDraft && !mayPublish && (
        <Notice tone="warning" title={t('solutions.form.unconfirmedTitle')}>
          <p>{t('solutions.form.unconfirmed')}</p>
        </Notice>
      )}
      {stored ? (
        <Split even aside={<StoredText stored={stored} own={values} />}>
          {form}
        </Split>
      ) : (
        form
      )}
    </Main>
  )
}
