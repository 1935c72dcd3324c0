import type { Fragment } from './schema'

/** A piece of a text with the words found marked. */
export function Excerpt({ fragments }: { fragments: Fragment[] }) {
  return fragments.map((fragment, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have a fixed order
    fragment.hit ? <mark key={index}>{fragment.text}</mark> : fragment.text,
  )
}
