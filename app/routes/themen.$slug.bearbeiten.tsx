import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { renderMarkdown } from '~/platform/markdown/index.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { editTopic } from '~/topics/commands/edit.server'
import { type TopicToEdit, topicFields, topicToEdit } from '~/topics/queries/form.server'
import { StoredTopic } from '~/topics/StoredTopic'
import { topicSchema } from '~/topics/schema'
import { TopicForm } from '~/topics/TopicForm'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Split } from '~/ui/Split'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ topic }) => t('topics.form.editTitle', { label: topic.label }),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const topic = orNotFound(await topicToEdit(viewer, params.slug ?? ''))
  const synonym = (new URL(request.url).searchParams.get('synonym') ?? '').trim().slice(0, 80)
  const aliases = synonym ? `${topic.aliases}\n${synonym}`.trim() : topic.aliases
  return { topic: { ...topic, aliases }, fields: await topicFields() }
}

interface Answer {
  lastResult: SubmissionResult
  previewHtml?: string
  /** What is stored now, where somebody else was faster. */
  stored?: TopicToEdit
}

const reply = (answer: Answer, status: number) => data(answer, { status })

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const topic = orNotFound(await topicToEdit(viewer, params.slug ?? ''))
  const submission = parseWithZod(form, { schema: topicSchema })
  if (form.get('preview') === 'introduction') {
    const { initialValue } = submission.reply()
    const source = initialValue?.introduction
    const previewHtml = await renderMarkdown(typeof source === 'string' ? source : '', { kind: 'body' })
    return reply({ lastResult: { initialValue }, previewHtml }, 200)
  }
  if (submission.status !== 'success') return reply({ lastResult: submission.reply() }, 400)
  const result = await editTopic(viewer, topic.id, submission.value)
  if (result.ok) throw redirect(paths.topic(result.value))
  if (result.problem === 'not_allowed') throw notFound()
  if (result.problem === 'label_taken') {
    const fieldErrors = { label: [t('topics.form.labelTaken')] }
    return reply({ lastResult: submission.reply({ fieldErrors }) }, 409)
  }
  return reply({ lastResult: submission.reply({ formErrors: [t('topics.form.stale')] }), stored: topic }, 409)
}

export default function EditTopicRoute() {
  const { topic, fields } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  // Whoever saves again has seen the other text: the form goes on from the stored version.
  const form = (
    <TopicForm
      topic={topic}
      fields={fields}
      lastResult={answer?.lastResult}
      previewHtml={answer?.previewHtml}
    />
  )
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('topics.list.title'), href: paths.topics() },
          { label: topic.label, href: paths.topic(topic) },
        ]}
      />
      <PageHeader title={t('topics.form.editTitle', { label: topic.label })} />
      {answer?.stored ? (
        <Split even aside={<StoredTopic topic={answer.stored} />}>
          {form}
        </Split>
      ) : (
        form
      )}
    </Main>
  )
}
