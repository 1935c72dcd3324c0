type LinkListProps = {
  /** `count` is already worded or formatted, for example "12" or "12 Lösungen". */
  items: { href: string; label: string; count?: string }[]
}

/** Plain links in columns, such as the topics of a field. */
export function LinkList({ items }: LinkListProps) {
  return (
    <ul className="links">
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href}>{item.label}</a>
          {item.count !== undefined && <span className="links__count">{item.count}</span>}
        </li>
      ))}
    </ul>
  )
}
