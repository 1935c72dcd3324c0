/**
 * How many different addresses on other sites a post links.
 * @param htmls rendered texts, as `renderMarkdown` makes them
 * @param urls addresses that stand in fields of their own
 * @param ownHost host of this site, whose own pages do not count
 */
export function countLinks(htmls: string[], urls: string[], ownHost: string | null): number {
  const written = htmls.flatMap((html) =>
    [...html.matchAll(/ href="(https?:[^"]+)"/gi)].map((match) => match[1] ?? ''),
  )
  const away = [...written, ...urls].filter((url) => url !== '' && hostOf(url) !== ownHost)
  return new Set(away).size
}

/** The host of an address; null of what is none. */
export function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null
}
