import { paths } from '~/paths'

/** What has nothing for search engines: searches, forms, and what needs an account. */
const closed = [
  paths.search(),
  paths.wheelCheck(),
  paths.newSolution(),
  paths.newRequest(),
  paths.signIn(),
  paths.signOut(),
  paths.register(),
  paths.account(),
  paths.moderation(),
  paths.admin(),
]

/** Asks search engines to leave alone what has nothing for them; everything, where only members read. */
export function robotsTxt({ membersOnly }: { membersOnly: boolean }): string {
  const lines = membersOnly ? ['Disallow: /'] : closed.map((path) => `Disallow: ${path}`)
  return ['User-agent: *', ...lines, ''].join('\n')
}
