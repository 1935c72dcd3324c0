import { t } from '~/i18n'
import { type CostBand, costBands, type FederalState, type SizeBand, type Status } from '../choices'

/** What two solutions are compared by; null where it is unknown or not for this viewer. */
export interface Compared {
  sizeBand: SizeBand | null
  state: FederalState | null
  products: string[]
  providers: string[]
  costOnce: CostBand | null
  costYearly: CostBand | null
  status: Status | null
}

/** What another solution has in common with one and what is different there, in words. */
export interface Comparison {
  same: string[]
  different: string[]
}

/** Compares another solution with the one whose page is read; only what both tell of is compared. */
export function compare(own: Compared, other: Compared): Comparison {
  const found: Comparison = { same: [], different: [] }
  compareSize(found, own.sizeBand, other.sizeBand)
  if (own.state && own.state === other.state)
    found.same.push(t('relatedSolutions.sameState', { state: t(`solutions.state.${own.state}`) }))
  compareNames(found, 'product', own.products, other.products)
  compareNames(found, 'provider', own.providers, other.providers)
  compareCost(found, 'once', own.costOnce, other.costOnce)
  compareCost(found, 'yearly', own.costYearly, other.costYearly)
  if (own.status && other.status && own.status !== other.status) {
    const words = { other: t(`solutions.status.${other.status}`), own: t(`solutions.status.${own.status}`) }
    found.different.push(t('relatedSolutions.status', words))
  }
  return found
}

function compareSize(found: Comparison, own: SizeBand | null, other: SizeBand | null): void {
  if (!own || !other) return
  if (own === other) found.same.push(t('relatedSolutions.sameSize'))
  else {
    const size = t(`solutions.sizeBand.${other}`)
    found.different.push(t(other < own ? 'relatedSolutions.smaller' : 'relatedSolutions.larger', { size }))
  }
}

const named = 2

function compareNames(found: Comparison, what: 'product' | 'provider', own: string[], other: string[]): void {
  if (own.length === 0 || other.length === 0) return
  const shared = own.filter((name) => other.includes(name))
  const list = (names: string[]) => names.slice(0, named).join(', ')
  if (shared.length > 0) found.same.push(t(`relatedSolutions.${what}Same`, { names: list(shared) }))
  else found.different.push(t(`relatedSolutions.${what}Other`, { other: list(other), own: list(own) }))
}

function compareCost(
  found: Comparison,
  when: 'once' | 'yearly',
  own: CostBand | null,
  other: CostBand | null,
): void {
  if (!own || !other || own === 'unknown' || other === 'unknown') return
  if (own === other) {
    found.same.push(t(`relatedSolutions.costSame.${when}`))
    return
  }
  if (other === 'none') {
    found.different.push(t(`relatedSolutions.free.${when}`))
    return
  }
  const key = costBands.indexOf(other) < costBands.indexOf(own) ? 'cheaper' : 'dearer'
  found.different.push(t(`relatedSolutions.${key}.${when}`, { cost: t(`solutions.cost.${other}`) }))
}
