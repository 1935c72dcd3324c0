import type { ReactNode } from 'react'

type PageHeaderProps = {
  /** The page's only h1. */
  title: ReactNode
  /** One or two sentences below the title. */
  lead?: ReactNode
  /** A `Facts` list below the title. */
  facts?: ReactNode
  /** Buttons and links that act on the whole page. */
  actions?: ReactNode
  /** Stands to the right on wide screens, such as the hub with its words. */
  aside?: ReactNode
}

/** Title of a page with what belongs directly to it. */
export function PageHeader({ title, lead, facts, actions, aside }: PageHeaderProps) {
  return (
    <div className={aside ? 'page-header page-header--aside' : 'page-header'}>
      <h1>{title}</h1>
      {facts}
      {lead && <p className="page-header__lead">{lead}</p>}
      {aside && <div className="page-header__aside">{aside}</div>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}
