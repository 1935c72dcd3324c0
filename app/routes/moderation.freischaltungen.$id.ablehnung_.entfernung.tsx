import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { reconsiderMember } from '~/members/commands/confirm.server'
import { parseId, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'

export const loader = () => onlyPost()

/** Lets somebody who was refused wait once more, and goes on to the decision. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const memberId = orNotFound(parseId(params.id))
  const result = await reconsiderMember(viewer, memberId)
  if (result.ok) throw redirect(paths.confirmation(memberId))
  if (result.problem === 'not_allowed') throw notFound()
  throw redirect(`${paths.confirmations()}?entschieden`)
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function Reconsider() {
  return null
}
