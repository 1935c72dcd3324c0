import type { UIMatch } from '@remix-run/react'

/** What a page says of itself: `export const handle: PageHandle = { … }`. */
// biome-ignore lint/suspicious/noExplicitAny: the data of whichever route carries the handle
export interface PageHandle<Data = any> {
  /** Title of the document, without the site's name. */
  title: string | ((data: Data) => string)
  /** Ships React to the browser; without it the page carries small scripts only. */
  hydrate?: true
  /** Keeps search engines away. */
  noindex?: true
}

/** The handle of the innermost matched page. */
export function pageOf(matches: UIMatch[]): { handle: PageHandle; data: unknown } | null {
  for (const match of [...matches].reverse()) {
    const handle = match.handle as PageHandle | undefined
    if (handle?.title) return { handle, data: match.data }
  }
  return null
}
