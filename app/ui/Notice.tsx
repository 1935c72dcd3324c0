import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { Icon } from './Icon'

const WORD = {
  info: 'ui.noticeInfo',
  success: 'ui.noticeSuccess',
  warning: 'ui.noticeWarning',
  danger: 'ui.noticeDanger',
} as const

type NoticeProps = {
  tone?: keyof typeof WORD
  title?: string
  children?: ReactNode
  /** Buttons or links that lead on. */
  actions?: ReactNode
  /** True for the answer to what was just done: read out at once. */
  live?: boolean
}

/** Something to know before reading on. */
export function Notice({ tone = 'info', title, children, actions, live }: NoticeProps) {
  return (
    <div className={`kern-alert kern-alert--${tone}`} role={live ? 'status' : undefined}>
      <Icon name={tone} size={24} />
      <div>
        <span className="kern-sr-only">{t(WORD[tone])} </span>
        {title && <p className="kern-alert__title">{title}</p>}
        {children}
        {actions && <div className="actions">{actions}</div>}
      </div>
    </div>
  )
}
