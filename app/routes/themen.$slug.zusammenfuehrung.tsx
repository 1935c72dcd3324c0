import { type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { mergeTopics } from '~/topics/commands/merge.server'
import { topicToEdit } from '~/topics/queries/form.server'
import { topicChoices } from '~/topics/queries/vocabulary.server'
import { mergeSchema } from '~/topics/schema'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Form } from '~/ui/forms/Form'
import { SelectField } from '~/ui/forms/SelectField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ topic }) => t('topics.merging.title', { label: topic.label }),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  const { id, slug, label } = orNotFound(await topicToEdit(viewer, params.slug ?? ''))
  const others = (await topicChoices()).filter((topic) => topic.id !== id)
  return { topic: { slug, label }, others: others.map(({ id, label }) => ({ id, label })) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const topic = orNotFound(await topicToEdit(viewer, params.slug ?? ''))
  const submission = parseWithZod(form, { schema: mergeSchema })
  const reply = (lastResult: SubmissionResult, status: number) => data({ lastResult }, { status })
  if (submission.status !== 'success') return reply(submission.reply(), 400)
  const result = await mergeTopics(viewer, topic.id, submission.value.into)
  if (result.ok) throw redirect(paths.topic(result.value))
  if (result.problem === 'not_allowed') throw notFound()
  return reply(submission.reply({ fieldErrors: { into: [t('topics.merging.required')] } }), 409)
}

export default function MergeTopicRoute() {
  const { topic, others } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<{ into: string }>({ id: 'ziel', lastResult: answer?.lastResult })
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('topics.list.title'), href: paths.topics() },
          { label: topic.label, href: paths.topic(topic) },
        ]}
      />
      <PageHeader
        title={t('topics.merging.title', { label: topic.label })}
        lead={t('topics.merging.text', { label: topic.label })}
      />
      <Form form={form}>
        <SelectField
          field={fields.into}
          label={t('topics.merging.into')}
          options={others.map(({ id, label }) => ({ value: String(id), label }))}
          required
        />
        <div className="actions">
          <SubmitButton>{t('topics.merging.submit')}</SubmitButton>
          <a href={paths.topic(topic)}>{t('topics.merging.cancel')}</a>
        </div>
      </Form>
    </Main>
  )
}
