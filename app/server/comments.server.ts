import { randomUUID } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { writeComment } from '~/discussions/commands/write.server'
import { writing } from '~/discussions/policy'
import { findComment } from '~/discussions/queries/comment.server'
import { findCommentPlace } from '~/discussions/queries/place.server'
import { findSubject, type SubjectAddress } from '~/discussions/queries/subject.server'
import { renderComment } from '~/discussions/render.server'
import { commentForm } from '~/discussions/schema'
import { subjectPath } from '~/discussions/subject'
import { t } from '~/i18n'
import { parseId, paths } from '~/paths'
import { notFound, orNotFound, readForm } from '~/platform/http/form.server'
import { tooMany } from './attempts.server'
import { requireMember } from './guards.server'
import { rateLimiter } from './limits.server'

/** What the page that takes comments for a subject shows: the form, and what is being answered (`?antwort=`). */
export async function loadCommentPage({ request, context }: LoaderFunctionArgs, address: SubjectAddress) {
  const viewer = await context.viewer()
  const { subject, state } = orNotFound(await findSubject(viewer, address))
  const answeredId = parseId(new URL(request.url).searchParams.get('antwort') ?? undefined)
  const comment = answeredId ? await findComment(viewer, answeredId) : null
  const answered = comment?.subject.id === subject.id && comment.state === 'visible' ? comment : null
  return {
    subject,
    writing: writing(viewer, { state }),
    answered: answered && { id: answered.id, html: answered.html },
    submissionKey: randomUUID(),
  }
}

/** Takes a comment for a subject, or shows what it would look like. */
export async function takeComment({ request, context }: ActionFunctionArgs, address: SubjectAddress) {
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  const { subject } = orNotFound(await findSubject(viewer, address))
  const submission = parseWithZod(form, { schema: commentForm })
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, { status: 400 })
  const { body, parentId, submissionKey } = submission.value
  if (form.has('preview')) {
    const previewHtml = await renderComment(body)
    return data({ lastResult: submission.reply(), previewHtml })
  }
  const refuse = (message: string, init: ResponseInit) =>
    data({ lastResult: submission.reply({ formErrors: [message] }) }, init)
  const allowed = await rateLimiter().consume('comment', String(viewer.id))
  if (!allowed.ok) {
    const minutes = Math.ceil(allowed.retryAfterSeconds / 60)
    return refuse(t('discussions.problems.tooMany', { minutes }), tooMany(allowed)[1])
  }
  const result = await writeComment(viewer, { subjectId: subject.id, parentId, body, submissionKey })
  if (!result.ok) {
    if (result.problem === 'not_found') throw notFound()
    return refuse(t(`discussions.problems.${result.problem}`), { status: 409 })
  }
  const place = await findCommentPlace(viewer, result.value.id)
  throw redirect(place?.address ?? paths.discussion(subjectPath(subject)))
}
