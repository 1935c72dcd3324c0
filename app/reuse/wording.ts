import { t } from '~/i18n'
import { formatCount, formatMonth } from '~/i18n/format'
import { fromStatusSince } from '~/solutions/statusSince'
import type { ReuseState } from './choices'
import type { ReuseFigures } from './figures'

/** `in Erprobung seit März 2026`, `beendet 2025`, or the state alone. */
export function stateWords(state: ReuseState, since: string | null): string {
  if (since === null) return t(`reuse.state.${state}`)
  const { year, month } = fromStatusSince(since)
  const words = month === null ? String(year) : formatMonth(new Date(year, month - 1, 15))
  return t(`reuse.stateSince.${state}`, { since: words })
}

/** `7 Kommunen nutzen das`. */
export function hubWords(count: number): string {
  return t('reuse.hub', { count, formatted: formatCount(count) })
}

/** The figures as short sentences, what matters most first; nothing is said of what nobody did. */
export function figureWords(figures: ReuseFigures): string[] {
  const said = (key: 'in_use' | 'testing' | 'ended' | 'interested' | 'partly' | 'no', count: number) =>
    count > 0 ? [t(`reuse.figures.${key}`, { count, formatted: formatCount(count) })] : []
  const { states, again } = figures
  return [
    ...yesWords(again.yes, figures.smallYes),
    ...said('partly', again.partly),
    ...said('no', again.no),
    ...said('in_use', states.in_use),
    ...said('testing', states.testing),
    ...said('ended', states.ended),
    ...said('interested', states.interested),
  ]
}

function yesWords(count: number, small: number): string[] {
  if (count === 0) return []
  const yes = t('reuse.figures.yes', { count, formatted: formatCount(count) })
  if (small === 0) return [yes]
  if (small < count) return [t('reuse.figures.smallSome', { yes, small: formatCount(small) })]
  if (count === 1) return [t('reuse.figures.smallOnly', { yes })]
  return [t(count === 2 ? 'reuse.figures.smallBoth' : 'reuse.figures.smallAll', { yes })]
}
