import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { removeFeedKey } from '~/feeds/commands.server'
import { parseId, paths } from '~/paths'
import { notFound, onlyPost, orNotFound, readForm } from '~/platform/http/form.server'
import { requireConfirmed } from '~/server/guards.server'

export const loader = () => onlyPost()

/** Ends one of the viewer's private feeds. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireConfirmed({ request, context }, await readForm(request))
  const result = await removeFeedKey(viewer, orNotFound(parseId(params.id)))
  if (!result.ok) throw notFound()
  throw redirect(paths.ownFeeds({ entfernt: 1 }))
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function RemoveOwnFeed() {
  return null
}
