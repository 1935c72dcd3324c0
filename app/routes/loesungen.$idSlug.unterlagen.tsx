import { randomUUID } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type AddProblem, addAttachment } from '~/attachments/commands/add.server'
import { ManagePage } from '~/attachments/ManagePage'
import { managedAttachments } from '~/attachments/queries/managed.server'
import { uploadForm } from '~/attachments/schema'
import { t } from '~/i18n'
import { parseId, parseIdSlug, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireConfirmed } from '~/server/guards.server'
import { limit } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('attachments.manageTitle'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id, slug } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context })
  const managed = orNotFound(await managedAttachments(viewer, id))
  if (slug !== managed.solution.slug && !context.posted)
    throw redirect(paths.attachments(managed.solution), 301)
  const search = new URL(request.url).searchParams
  return {
    ...managed,
    submissionKey: randomUUID(),
    saved: parseId(search.get('gespeichert') ?? undefined),
    removed: search.has('entfernt'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const form = context.upload?.form ?? (await readForm(request))
  const viewer = await requireConfirmed({ request, context }, form)
  const { solution, mayAdd } = orNotFound(await managedAttachments(viewer, id))
  if (!mayAdd) throw notFound()
  await limit('upload', String(viewer.id))
  const submission = parseWithZod(form, { schema: uploadForm })
  const file = context.upload ? context.upload.file : 'not_kept'
  const values = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >
  const refuse = (error: Record<string, string[] | null>, status: number) =>
    data({ values, lastResult: { status: 'error' as const, error } }, { status })
  const fields = submission.status === 'success' ? {} : (submission.reply().error ?? {})
  if (file === 'too_large') return refuse({ file: [t('attachments.problem.too_large')], ...fields }, 413)
  if (file === null || typeof file === 'string') {
    const problem = file === null ? 'missing' : 'again'
    return refuse({ file: [t(`attachments.problem.${problem}`)], ...fields }, 400)
  }
  if (submission.status !== 'success')
    return refuse({ file: [t('attachments.problem.also')], ...fields }, 400)
  const added = await addAttachment(viewer, id, file, submission.value)
  if (added.ok) throw redirect(paths.attachments(solution, { gespeichert: added.value.id }))
  return refuse(
    { [fieldOfProblem(added.problem)]: [t(`attachments.problem.${added.problem}`)] },
    added.problem === 'solution_full' ? 409 : 400,
  )
}

function fieldOfProblem(problem: AddProblem): string {
  if (problem === 'solution_full' || problem === 'not_allowed') return ''
  return problem === 'alt_text' ? 'altText' : 'file'
}

export default function AttachmentsRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <ManagePage {...page} values={answer?.values ?? {}} errors={answer?.lastResult.error ?? {}} />
}
