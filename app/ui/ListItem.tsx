import type { ReactNode } from 'react'

type ListItemProps = {
  title: ReactNode
  href: string
  /** Level of the title's heading. */
  level?: 2 | 3 | 4
  /** A `Hub` left of the title. */
  mark?: ReactNode
  /** A short word after the title, such as "Beispiel". */
  label?: string
  /** A `Facts` list: who, where, since when. */
  facts?: ReactNode
  /** Plain text or highlighted search excerpt, cut after three lines. */
  summary?: ReactNode
  /** A `Facts` list below the summary: rating, comments. */
  figures?: ReactNode
}

/** One thing in an `ItemList`: a solution, topic, Fachtag or hit. */
export function ListItem({ title, href, level = 3, mark, label, facts, summary, figures }: ListItemProps) {
  const Heading = `h${level}` as const
  return (
    <li className={mark ? 'item item--marked' : 'item'}>
      {mark && <div className="item__mark">{mark}</div>}
      <Heading className="item__title">
        <a href={href}>{title}</a> {label && <span className="label">{label}</span>}
      </Heading>
      {facts}
      {summary && <p className="item__summary">{summary}</p>}
      {figures}
    </li>
  )
}

/** Things one below the other, told apart by rules. */
export function ItemList({ children }: { children: ReactNode }) {
  return <ul className="items">{children}</ul>
}
