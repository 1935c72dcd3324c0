import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editAttachment } from '~/attachments/commands/change.server'
import { EditPage } from '~/attachments/EditPage'
import { attachmentToEdit } from '~/attachments/queries/managed.server'
import { editForm } from '~/attachments/schema'
import { t } from '~/i18n'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('attachments.form.editTitle'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const id = orNotFound(parseId(params.id))
  const viewer = await requireConfirmed({ request, context })
  const attachment = orNotFound(await attachmentToEdit(viewer, id))
  if (!attachment.mayEdit) throw notFound()
  return { attachment }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const id = orNotFound(parseId(params.id))
  const form = await readForm(request)
  const viewer = await requireConfirmed({ request, context }, form)
  const attachment = orNotFound(await attachmentToEdit(viewer, id))
  if (!attachment.mayEdit) throw notFound()
  const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  const refuse = (error: Record<string, string[] | null>, status: number) =>
    data({ values, lastResult: { status: 'error' as const, error } }, { status })
  const submission = parseWithZod(form, { schema: editForm })
  if (submission.status !== 'success') return refuse(submission.reply().error ?? {}, 400)
  const edited = await editAttachment(viewer, id, submission.value)
  if (edited.ok) throw redirect(paths.attachments(attachment.solution, { gespeichert: id }))
  if (edited.problem === 'not_allowed') throw notFound()
  const message = [t(`attachments.problem.${edited.problem}`)]
  return edited.problem === 'alt_text' ? refuse({ altText: message }, 400) : refuse({ '': message }, 409)
}

export default function EditAttachmentRoute() {
  const { attachment } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <EditPage attachment={attachment} values={answer?.values} errors={answer?.lastResult.error ?? {}} />
}
