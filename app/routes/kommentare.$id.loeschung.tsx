import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deleteComment } from '~/discussions/commands/change.server'
import { DeleteCommentPage } from '~/discussions/DeleteCommentPage'
import { canDeleteComment } from '~/discussions/policy'
import { findComment } from '~/discussions/queries/comment.server'
import { findCommentPlace } from '~/discussions/queries/place.server'
import { subjectPath } from '~/discussions/subject'
import { t } from '~/i18n'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('discussions.deletion.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireConfirmed({ request, context })
  const comment = orNotFound(await findComment(viewer, orNotFound(parseId(params.id))))
  if (!canDeleteComment(viewer, comment)) throw notFound()
  return { id: comment.id, html: comment.html, subject: comment.subject }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const id = orNotFound(parseId(params.id))
  const place = orNotFound(await findCommentPlace(viewer, id))
  const result = await deleteComment(viewer, id)
  if (!result.ok) throw notFound()
  const thread = place.rootId === id ? null : await findCommentPlace(viewer, place.rootId)
  throw redirect(thread?.address ?? paths.discussion(subjectPath(place.subject)))
}

export default function DeleteComment() {
  return <DeleteCommentPage {...useLoaderData<typeof loader>()} />
}
