import { randomUUID } from 'node:crypto'
import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createFachtag } from '~/fachtage/commands/fachtag.server'
import { FachtagForm } from '~/fachtage/FachtagForm'
import { fachtagForm } from '~/fachtage/schema'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { notFound, readForm } from '~/platform/http/form.server'
import { renderMarkdown } from '~/platform/markdown/index.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('fachtage.form.newTitle'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireOrganiser({ request, context })
  return { submissionKey: randomUUID() }
}

interface Answer {
  lastResult: SubmissionResult
  previewHtml?: string
}

const reply = (answer: Answer, status: number) => data(answer, { status })

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const submission = parseWithZod(form, { schema: fachtagForm })
  if (form.has('preview')) {
    const { initialValue } = submission.reply()
    const previewHtml = await renderMarkdown(String(form.get('introduction') ?? ''), { kind: 'body' })
    return reply({ lastResult: { initialValue }, previewHtml }, 200)
  }
  if (submission.status !== 'success') return reply({ lastResult: submission.reply() }, 400)
  const created = await createFachtag(viewer, submission.value)
  if (!created.ok) throw notFound()
  throw redirect(paths.fachtag(created.value))
}

export default function NewFachtagRoute() {
  const { submissionKey } = useLoaderData<typeof loader>()
  return (
    <Main>
      <Breadcrumb items={[{ label: t('fachtage.list.title'), href: paths.fachtage() }]} />
      <PageHeader title={t('fachtage.form.newTitle')} />
      <FachtagForm
        {...useActionData<typeof action>()}
        submissionKey={submissionKey}
        submitLabel={t('fachtage.form.create')}
        cancelHref={paths.fachtage()}
      />
    </Main>
  )
}
