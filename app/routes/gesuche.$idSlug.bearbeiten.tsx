import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { redactedSince } from '~/moderation/redaction/queries.server'
import { withoutRedacted } from '~/moderation/redaction/typed'
import { parseIdSlug, paths } from '~/paths'
import { orNotFound, readForm } from '~/platform/http/form.server'
import { editRequest } from '~/requests/commands/edit.server'
import { RequestForm } from '~/requests/form/RequestForm'
import { RequestPreview } from '~/requests/form/RequestPreview'
import { StoredText } from '~/requests/form/StoredText'
import { type RequestAnswer, readSubmission } from '~/requests/form/submission.server'
import { requestToEdit } from '~/requests/queries/form.server'
import { RequestBreadcrumb } from '~/requests/RequestBreadcrumb'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { topicChoices } from '~/topics/queries/vocabulary.server'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Split } from '~/ui/Split'

export const handle: PageHandle = { title: t('requests.form.editTitle'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id, slug } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context })
  const sought = orNotFound(await requestToEdit(viewer, id))
  if (slug !== sought.slug && !context.posted) throw redirect(paths.editRequest(sought), 301)
  return { sought, topics: await topicChoices() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const form = await readForm(request)
  const viewer = await requireConfirmed({ request, context }, form)
  const before = orNotFound(await requestToEdit(viewer, id))
  const submission = await readSubmission(form, before.values.neededBy || null)
  const { values } = submission
  const version = Number(form.get('version')) || before.version
  if (submission.step === 'preview') {
    return reply({ values, version, previewHtml: submission.previewHtml }, 200)
  }
  if (submission.step === 'invalid') {
    return reply({ values, version, lastResult: submission.lastResult }, 400)
  }
  const saved = await editRequest(viewer, id, { ...submission.input, version })
  if (saved.ok) throw redirect(paths.request(saved.value))
  const lastResult = submission.refuse(saved.problem)
  if (saved.problem !== 'stale') return reply({ values, version, lastResult }, 409)
  const stored = orNotFound(await requestToEdit(viewer, id))
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

function reply(answer: RequestAnswer, status: number) {
  return data(answer, { status })
}

export default function EditRequestRoute() {
  const { sought, topics } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? sought.values
  const form = (
    <RequestForm
      values={values}
      errors={answer?.lastResult?.error}
      topics={topics}
      version={answer?.version ?? sought.version}
      cancelHref={paths.request(sought)}
    />
  )
  return (
    <Main>
      <RequestBreadcrumb request={{ ...sought, title: sought.values.title }} />
      <PageHeader title={t('requests.form.editTitle')} />
      {answer?.previewHtml !== undefined && <RequestPreview values={values} bodyHtml={answer.previewHtml} />}
      {answer?.stored ? (
        <Split even aside={<StoredText stored={answer.stored} own={values} />}>
          {form}
        </Split>
      ) : (
        form
      )}
    </Main>
  )
}
