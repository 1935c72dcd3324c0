import { Hub } from './Hub'

type HubCountProps = {
  count: number
  /** The number in words, for who cannot see it: "7 Kommunen nutzen das nach". */
  name: string
}

/** The hub of one thing in a list with its number below; without a number where there is nothing to count. */
export function HubCount({ count, name }: HubCountProps) {
  if (count === 0) return <Hub spokes={0} size={28} />
  return (
    <span className="hub-count">
      <Hub spokes={count} size={28} name={name} />
      <span aria-hidden>{count}</span>
    </span>
  )
}
