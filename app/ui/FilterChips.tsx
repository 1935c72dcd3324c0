import { useId } from 'react'
import { t } from '~/i18n'
import { Icon } from './Icon'

export type FilterChip = {
  label: string
  /** Where choosing it leads; for an active one: the list without it. */
  href: string
  active?: boolean
  /** Number of hits, already formatted. */
  count?: string
}

type FilterChipsProps = {
  label: string
  chips: FilterChip[]
  /** Folded until wanted; opens by itself while one of its chips is active. */
  folded?: boolean
  /** One of them always holds, such as the order of a list: no cross to take it away. */
  exclusive?: boolean
}

type ChipsProps = Pick<FilterChipsProps, 'chips' | 'exclusive'> & { labelledBy: string }

function Chips({ chips, exclusive, labelledBy }: ChipsProps) {
  return (
    <ul className="chips" aria-labelledby={labelledBy}>
      {chips.map((chip) => (
        <li key={chip.href}>
          <a className="chip" href={chip.href} aria-current={chip.active ? 'true' : undefined}>
            {chip.label}
            {chip.count !== undefined && <span className="chip__count">{chip.count}</span>}
            {chip.active && !exclusive && (
              <>
                <Icon name="cross" size={14} />
                <span className="kern-sr-only">– {t('ui.filterRemove')}</span>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** One way of narrowing or sorting a list, as links that can be shared. */
export function FilterChips({ label, chips, folded, exclusive }: FilterChipsProps) {
  const id = useId()
  if (folded) {
    return (
      <details className="filter" open={chips.some((chip) => chip.active)}>
        <summary id={id}>{label}</summary>
        <Chips chips={chips} exclusive={exclusive} labelledBy={id} />
      </details>
    )
  }
  return (
    <div className="filter">
      <span id={id} className="filter__label">
        {label}
      </span>
      <Chips chips={chips} exclusive={exclusive} labelledBy={id} />
    </div>
  )
}
