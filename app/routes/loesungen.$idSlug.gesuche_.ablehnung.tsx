import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { parseIdSlug, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { declineOffered } from '~/requests/commands/offer.server'
import { refusalForm } from '~/requests/offerSchema'
import { requireConfirmed } from '~/server/guards.server'
import { findSolution } from '~/solutions/queries/page.server'

export const loader = () => onlyPost()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const form = await readForm(request)
  const viewer = await requireConfirmed({ request, context }, form)
  const solution = orNotFound(await findSolution(viewer, id))
  const submission = parseWithZod(form, { schema: refusalForm })
  const requestIds = submission.status === 'success' ? submission.value.shown : []
  const declined = await declineOffered(viewer, { solutionId: id, requestIds })
  if (!declined.ok) throw notFound()
  throw redirect(paths.solution(solution))
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function DeclineOfferedRoute() {
  return null
}
