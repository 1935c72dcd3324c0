import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { parseIdSlug, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { takeOverReuse } from '~/reuse/commands/contact.server'
import { requireConfirmed } from '~/server/guards.server'

export const loader = () => onlyPost()

/** Makes the viewer the one to call about what their organisation does with a solution. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const result = await takeOverReuse(viewer, id)
  if (!result.ok) throw notFound()
  throw redirect(paths.solution(result.value))
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function TakeOverReuse() {
  return null
}
