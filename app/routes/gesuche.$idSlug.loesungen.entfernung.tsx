import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { parseId, parseIdSlug, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { removeAnswer } from '~/requests/commands/answer.server'
import { requireConfirmed } from '~/server/guards.server'

export const loader = () => onlyPost()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: requestId } = orNotFound(parseIdSlug(params.idSlug))
  const form = await readForm(request)
  const viewer = await requireConfirmed({ request, context }, form)
  const solutionId = orNotFound(parseId(String(form.get('solutionId'))))
  const removed = await removeAnswer(viewer, { requestId, solutionId })
  if (!removed.ok) throw notFound()
  throw redirect(`${paths.request(removed.value)}#loesungen`)
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function RemoveAnswerRoute() {
  return null
}
