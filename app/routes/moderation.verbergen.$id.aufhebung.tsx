import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { showEntry } from '~/moderation/commands.server'
import { parseId, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'

export const loader = () => onlyPost()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireOrganiser({ request, context }, await readForm(request))
  const id = orNotFound(parseId(params.id))
  const result = await showEntry(viewer, id, context.publicUrl)
  if (!result.ok && result.problem === 'not_found') throw notFound()
  // Somebody else of the team was faster: the page says how it stands.
  throw redirect(result.ok ? result.value.address : paths.hideEntry(id))
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function ShowEntry() {
  return null
}
