import { organisationsForMean } from './schema'

/** The mean every solution is taken to have before anybody rated it, and how many organisations that weighs. */
const priorMean = 3.5
const priorWeight = 3

/** What an entry keeps of its ratings. */
export interface RatingSummary {
  organisations: number
  /** Mean of the organisations' means; null below `organisationsForMean`. */
  mean: number | null
  /** What lists sort by: the mean drawn towards 3.5 the fewer organisations it rests on; 0 without a mean. */
  sort: number
}

/** Sums up the ratings of one entry: each organisation counts once, however many of its people rated. */
export function summarise(ratings: readonly { organisationId: number; value: number }[]): RatingSummary {
  const byOrganisation = new Map<number, number[]>()
  for (const { organisationId, value } of ratings) {
    byOrganisation.set(organisationId, [...(byOrganisation.get(organisationId) ?? []), value])
  }
  const organisations = byOrganisation.size
  if (organisations < organisationsForMean) return { organisations, mean: null, sort: 0 }
  const mean = average([...byOrganisation.values()].map(average))
  const sort = (priorWeight * priorMean + organisations * mean) / (priorWeight + organisations)
  return { organisations, mean, sort }
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
