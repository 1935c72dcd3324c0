import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editComment } from '~/discussions/commands/change.server'
import { EditCommentPage } from '~/discussions/EditCommentPage'
import { canEditComment } from '~/discussions/policy'
import { findComment } from '~/discussions/queries/comment.server'
import { findCommentPlace } from '~/discussions/queries/place.server'
import { renderComment } from '~/discussions/render.server'
import { commentEditForm } from '~/discussions/schema'
import { t } from '~/i18n'
import { redactedSince } from '~/moderation/redaction/queries.server'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { requireConfirmed } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle = { title: t('discussions.edit.title'), noindex: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireConfirmed({ request, context })
  const comment = orNotFound(await findComment(viewer, orNotFound(parseId(params.id))))
  if (!canEditComment(viewer, comment)) throw notFound()
  const { id, subject, version, body, html } = comment
  return { comment: { id, subject, version, body, html } }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireConfirmed({ request, context }, form)
  const id = orNotFound(parseId(params.id))
  const submission = parseWithZod(form, { schema: commentEditForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  if (form.has('preview')) {
    const previewHtml = await renderComment(submission.value.body)
    return data({ lastResult: submission.reply(), previewHtml })
  }
  const result = await editComment(viewer, { id, ...submission.value })
  if (!result.ok) {
    if (result.problem === 'not_found') throw notFound()
    const redacted = await redactedSince(id, submission.value.version)
    // What was typed may still hold what was taken out: the form goes on from the stored text.
    const body = redacted.length > 0 ? (await findComment(viewer, id))?.body : undefined
    if (body !== undefined) {
      const reply = submission.reply({ formErrors: [t('redaction.staleTitle'), t('redaction.stale')] })
      return data({ lastResult: { ...reply, initialValue: { body } }, stale: true }, { status: 409 })
    }
    const lastResult = submission.reply({ formErrors: [t('discussions.problems.stale')] })
    return data({ lastResult, stale: true }, { status: 409 })
  }
  throw redirect((await findCommentPlace(viewer, id))?.address ?? paths.comment(id))
}

export default function EditComment() {
  return <EditCommentPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
