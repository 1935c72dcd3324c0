import { Hub } from '~/ui/Hub'
import { hubWords } from './wording'

/** The hub of a solution with its words, leading to those who reuse it; nothing while nobody does. */
export function ReuseHub({ count, href }: { count: number; href?: string }) {
  if (count === 0) return null
  const words = hubWords(count)
  return (
    <span className="hub-label">
      <Hub spokes={count} size={40} />
      {href ? <a href={href}>{words}</a> : words}
    </span>
  )
}
