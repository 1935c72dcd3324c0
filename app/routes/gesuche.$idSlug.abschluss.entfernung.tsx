import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { parseIdSlug, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { reopenRequest } from '~/requests/commands/finish.server'
import { requireConfirmed } from '~/server/guards.server'

export const loader = () => onlyPost()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id } = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const reopened = await reopenRequest(viewer, id)
  if (!reopened.ok) throw notFound()
  throw redirect(paths.request(reopened.value))
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function ReopenRequestRoute() {
  return null
}
