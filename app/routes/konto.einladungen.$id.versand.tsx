import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { sendAgain } from '~/invitations/commands/invite.server'
import { parseId, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { attempt } from '~/server/attempts.server'
import { requireConfirmed } from '~/server/guards.server'

export const loader = () => onlyPost()

/** Sends one of the viewer's invitations once more. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const id = orNotFound(parseId(params.id))
  const allowed = await attempt.inviteAgain(viewer, id)
  if (!allowed.ok)
    throw new Response(null, { status: 429, headers: { 'Retry-After': String(allowed.retryAfterSeconds) } })
  const result = await sendAgain(viewer, id, context.publicUrl)
  if (!result.ok) throw notFound()
  throw redirect(paths.invitations('gesendet'))
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function SendInvitationAgain() {
  return null
}
