import { t } from '~/i18n'

type PaginationProps = {
  /** Address of the page before this one; absent on the first. */
  newer?: string | null
  /** Address of the page after this one; absent on the last. */
  older?: string | null
  newerLabel?: string
  olderLabel?: string
}

/** Steps through a list that pages by cursor. Shows nothing where all fits on one page. */
export function Pagination({ newer, older, newerLabel, olderLabel }: PaginationProps) {
  if (!newer && !older) return null
  return (
    <nav className="pagination" aria-label={t('ui.pages')}>
      {newer && (
        <a className="kern-btn kern-btn--secondary" href={newer} rel="prev">
          <span aria-hidden="true">←</span> {newerLabel ?? t('ui.newer')}
        </a>
      )}
      {older && (
        <a className="kern-btn kern-btn--secondary" href={older} rel="next">
          {olderLabel ?? t('ui.older')} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  )
}
