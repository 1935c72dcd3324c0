import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editFachtag } from '~/fachtage/commands/fachtag.server'
import { FachtagForm } from '~/fachtage/FachtagForm'
import { type Fachtag, findFachtag } from '~/fachtage/queries/fachtag.server'
import { fachtagForm } from '~/fachtage/schema'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { renderMarkdown } from '~/platform/markdown/index.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ fachtag }) => t('fachtage.form.editTitle', { title: fachtag.title }),
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireOrganiser({ request, context })
  const fachtag = orNotFound(await findFachtag(params.slug ?? ''))
  if (fachtag.slug !== params.slug && !context.posted) throw redirect(paths.editFachtag(fachtag), 301)
  return { fachtag }
}

interface Answer {
  lastResult: SubmissionResult
  previewHtml?: string
  /** What is stored now, where somebody else was faster. */
  current?: Fachtag
}

const reply = (answer: Answer, status: number) => data(answer, { status })

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const fachtag = orNotFound(await findFachtag(params.slug ?? ''))
  const submission = parseWithZod(form, { schema: fachtagForm })
  if (form.has('preview')) {
    const { initialValue } = submission.reply()
    const previewHtml = await renderMarkdown(String(form.get('introduction') ?? ''), { kind: 'body' })
    return reply({ lastResult: { initialValue }, previewHtml }, 200)
  }
  if (submission.status !== 'success') return reply({ lastResult: submission.reply() }, 400)
  const saved = await editFachtag(viewer, fachtag.id, submission.value)
  if (saved.ok) throw redirect(paths.fachtag(saved.value))
  if (saved.problem !== 'stale') throw notFound()
  const lastResult = submission.reply({ formErrors: [t('fachtage.form.stale')] })
  return reply({ lastResult, current: fachtag }, 409)
}

export default function EditFachtagRoute() {
  const { fachtag } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const title = t('fachtage.form.editTitle', { title: fachtag.title })
  const { edition, ...texts } = fachtag
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('fachtage.list.title'), href: paths.fachtage() },
          { label: fachtag.title, href: paths.fachtag(fachtag) },
        ]}
      />
      <PageHeader title={title} />
      {/* Whoever saves again has seen the other text: the form goes on from the stored version. */}
      <FachtagForm
        {...answer}
        defaultValue={{ ...texts, edition: edition === null ? '' : String(edition) }}
        version={fachtag.version}
        submitLabel={t('fachtage.form.save')}
        cancelHref={paths.fachtag(fachtag)}
      />
    </Main>
  )
}
