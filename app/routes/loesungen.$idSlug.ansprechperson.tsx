import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { parseIdSlug, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { requireConfirmed } from '~/server/guards.server'
import { takeOverSolution } from '~/solutions/commands/contact.server'

export const loader = () => onlyPost()

/** Makes the viewer the one to call about a solution of their organisation. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const result = await takeOverSolution(viewer, id)
  if (!result.ok) throw notFound()
  throw redirect(paths.solution(result.value))
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function TakeOverSolution() {
  return null
}
