import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { parseIdSlug, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { leaveRequest } from '~/requests/commands/join.server'
import { requireConfirmed } from '~/server/guards.server'

export const loader = () => onlyPost()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const left = await leaveRequest(viewer, id)
  if (!left.ok) throw notFound()
  throw redirect(`${paths.request(left.value)}#wir-auch`)
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function LeaveRequestRoute() {
  return null
}
