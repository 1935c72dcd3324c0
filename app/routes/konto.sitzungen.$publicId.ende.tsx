import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endOwnSession } from '~/auth/commands.server'
import { parsePublicId } from '~/auth/schema'
import { paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { requireMember } from '~/server/guards.server'

export const loader = () => onlyPost()

/** Ends one of the viewer's sessions; where it is this one, the list leads on to signing in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireMember({ request, context }, await readForm(request))
  const result = await endOwnSession(viewer, orNotFound(parsePublicId(params.publicId)))
  if (!result.ok) throw notFound()
  throw redirect(paths.sessions('beendet'))
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function EndSession() {
  return null
}
