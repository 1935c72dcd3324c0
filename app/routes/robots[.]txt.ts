import { siteSettings } from '~/admin/queries.server'
import { robotsTxt } from '~/legal/robotsTxt'

/** What search engines are asked to leave alone. */
export async function loader() {
  const { membersOnly } = await siteSettings()
  return new Response(robotsTxt({ membersOnly }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
