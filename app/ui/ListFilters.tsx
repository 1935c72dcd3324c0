import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { buttonClass } from './ButtonLink'
import { type FilterChip, FilterChips } from './FilterChips'

type ListFiltersProps = {
  /** The orders the list can have; one of them holds. */
  sorts: FilterChip[]
  /** What narrows the list now; each leads to the list without it. */
  active: { label: string; href: string }[]
  /** Where the form leads, with GET. */
  action: string
  /** Parameters that stay; empty ones are left out. */
  kept: Record<string, string>
  /** `FilterSelect` elements. */
  children: ReactNode
}

/** How a list is sorted, what narrows it, and a form to narrow it further; all of it are plain addresses. */
export function ListFilters({ sorts, active, action, kept, children }: ListFiltersProps) {
  return (
    <div className="filters">
      <FilterChips label={t('ui.filters.sort')} chips={sorts} exclusive />
      {active.length > 0 && (
        <FilterChips
          label={t('ui.filters.active')}
          chips={active.map((chip) => ({ ...chip, active: true }))}
        />
      )}
      <details className="filter">
        <summary>{t('ui.filters.narrow')}</summary>
        <form className="form stack" method="get" action={action}>
          {Object.entries(kept).map(
            ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          {children}
          <div className="actions">
            <button type="submit" className={buttonClass('primary')}>
              {t('ui.filters.apply')}
            </button>
          </div>
        </form>
      </details>
    </div>
  )
}
