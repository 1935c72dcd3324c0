import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { removeAttachment } from '~/attachments/commands/change.server'
import { RemovePage } from '~/attachments/EditPage'
import { attachmentToEdit } from '~/attachments/queries/managed.server'
import { t } from '~/i18n'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('attachments.removal.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const id = orNotFound(parseId(params.id))
  const viewer = await requireConfirmed({ request, context })
  return { attachment: orNotFound(await attachmentToEdit(viewer, id)) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const id = orNotFound(parseId(params.id))
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const { solution } = orNotFound(await attachmentToEdit(viewer, id))
  const result = await removeAttachment(viewer, id)
  if (!result.ok) throw notFound()
  throw redirect(paths.attachments(solution, { entfernt: 1 }))
}

export default function RemoveAttachmentRoute() {
  return <RemovePage {...useLoaderData<typeof loader>()} />
}
