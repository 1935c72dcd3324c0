import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { withdraw } from '~/invitations/commands/invite.server'
import { parseId, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { requireConfirmed } from '~/server/guards.server'

export const loader = () => onlyPost()

/** Takes one of the viewer's invitations back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const result = await withdraw(viewer, orNotFound(parseId(params.id)))
  if (!result.ok) throw notFound()
  throw redirect(paths.invitations('zurueck'))
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function WithdrawInvitation() {
  return null
}
