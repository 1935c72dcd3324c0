import type { ReactNode } from 'react'

type EmptyStateProps = {
  title: string
  /** What to do next. */
  children: ReactNode
  actions?: ReactNode
}

/** Stands where a list would stand, and says what to do next. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{children}</p>
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}
