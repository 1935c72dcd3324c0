import type { LoaderFunctionArgs } from '@remix-run/node'
import { siteSettings } from '~/admin/queries.server'
import { guest } from '~/auth/viewer'
import { readFeedAddress } from '~/feeds/address'
import { renderCalendar } from '~/feeds/calendar.server'
import { viewerOfKey } from '~/feeds/keys.server'
import { readFeed } from '~/feeds/queries.server'
import { renderFeed } from '~/feeds/render.server'
import { resolveList } from '~/feeds/resolve.server'
import { notFound, orNotFound } from '~/platform/http/form.server'
import { feedAnswer } from '~/server/feedAnswer.server'
import { limitFeed, limitSearch } from '~/server/limits.server'

/**
 * A list for a feed reader. Nobody is signed in there: without a key it reads as a guest, with one as whoever made it,
 * and a cookie that is sent along changes nothing.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const { list, format } = orNotFound(readFeedAddress(params['*'] ?? '', search))
  await limitFeed(context)
  if (list.of === 'search') await limitSearch(context)
  const key = search.get('schluessel') ?? undefined
  const viewer = key === undefined ? guest : orNotFound(await viewerOfKey(key, list))
  if (viewer === guest && (await siteSettings()).membersOnly) throw notFound()
  const { publicUrl } = context
  const resolved = orNotFound(await resolveList(viewer, list))
  if (format === 'ics') return feedAnswer(request, format, await renderCalendar(viewer, resolved, publicUrl))
  const items = await readFeed(viewer, resolved.list)
  return feedAnswer(request, format, renderFeed(format, { ...resolved, items, publicUrl, key }))
}
