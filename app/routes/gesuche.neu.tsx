import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { readForm } from '~/platform/http/form.server'
import { askRequest } from '~/requests/commands/ask.server'
import { requestFormId } from '~/requests/form/fields'
import { RequestForm } from '~/requests/form/RequestForm'
import { RequestPreview } from '~/requests/form/RequestPreview'
import { type RequestAnswer, readSubmission } from '~/requests/form/submission.server'
import { noValues } from '~/requests/form/values'
import { requestLimits } from '~/requests/limits'
import { canAsk } from '~/requests/policy'
import { requireMember } from '~/server/guards.server'
import { hasWheelCheckLeft, rateLimiter } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'
import { topicChoices } from '~/topics/queries/vocabulary.server'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { previewWheelCheck } from '~/wheel-check/preview.server'
import { WheelCheck } from '~/wheel-check/WheelCheck'
import { WheelCheckForm } from '~/wheel-check/WheelCheckForm'
import { WheelCheckNotice } from '~/wheel-check/WheelCheckNotice'

export const handle: PageHandle = { title: t('requests.form.newTitle'), noindex: true }

export { actionHeaders as headers } from '~/server/actionHeaders'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  const search = new URL(request.url).searchParams
  const topics = await topicChoices()
  const topic = topics.find(({ slug }) => slug === search.get('thema'))
  return {
    topics,
    mayAsk: canAsk(viewer),
    submissionKey: randomUUID(),
    values: {
      ...noValues,
      title: (search.get('titel') ?? '').slice(0, requestLimits.title),
      topics: topic ? [String(topic.id)] : [],
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
    const wheelCheck = isAllowed ? await previewWheelCheck(viewer, 'request', values) : undefined
    return reply({ values, previewHtml: submission.previewHtml, wheelCheck }, 200)
  }
  if (submission.step === 'invalid') return reply({ values, lastResult: submission.lastResult }, 400)
  const { input, refuse } = submission
  if (canAsk(viewer)) {
    const allowed = await rateLimiter().consume('posting', String(viewer.id))
    if (!allowed.ok) {
      const seconds = allowed.retryAfterSeconds
      const lastResult = refuse({ tooMany: Math.ceil(seconds / 60) })
      return reply({ values, lastResult }, { status: 429, headers: { 'Retry-After': String(seconds) } })
    }
  }
  const asked = await askRequest(viewer, input)
  if (asked.ok) throw redirect(paths.request(asked.value))
  return reply({ values, lastResult: refuse(asked.problem) }, 409)
}

function reply(answer: RequestAnswer, init: number | ResponseInit) {
  return data(answer, init)
}

export default function NewRequestRoute() {
  const { topics, mayAsk, submissionKey, values } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const shown = answer?.values ?? values
  return (
    <Main>
      <Breadcrumb items={[{ label: t('requests.list.title'), href: paths.requests() }]} />
      <PageHeader title={t('requests.form.newTitle')} lead={t('requests.form.lead')} />
      {!mayAsk && (
        <Notice
          tone="warning"
          title={t('requests.form.unconfirmedTitle')}
          actions={<ButtonLink href={paths.search()}>{t('requests.form.unconfirmedSearch')}</ButtonLink>}
        >
          <p>{t('requests.form.unconfirmed')}</p>
        </Notice>
      )}
      {answer?.previewHtml !== undefined && <RequestPreview values={shown} bodyHtml={answer.previewHtml} />}
      {answer?.wheelCheck?.found && (
        <Notice>
          <WheelCheckNotice found={answer.wheelCheck.found} />
        </Notice>
      )}
      {(mayAsk || answer) && (
        <RequestForm
          values={shown}
          errors={answer?.lastResult?.error}
          topics={topics}
          submissionKey={submissionKey}
          cancelHref={paths.requests()}
          wheelCheck={
            <WheelCheck
              kind="request"
              titleField={`${requestFormId}-title`}
              summaryField={`${requestFormId}-summary`}
              html={answer?.wheelCheck?.html}
            />
          }
        />
      )}
      <WheelCheckForm />
    </Main>
  )
}
