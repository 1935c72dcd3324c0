import type { OrganisationKind, State } from './schema'

/** What makes organisations alike. */
export interface Profile {
  kind: OrganisationKind
  sizeBand: number | null
  state: State | null
  lat: number | null
  lon: number | null
  providerId: number | null
  products: { id: number; name: string; vendor: string }[]
}

/** Why one is like the other, the weightiest first; `km`: whole kilometres as the crow flies. */
export type Reason =
  | { why: 'product'; names: string[] }
  | { why: 'vendor'; names: string[] }
  | { why: 'provider' | 'size' | 'state' }
  | { why: 'near'; km: number }

/** How alike two organisations are. */
export interface Likeness {
  score: number
  reasons: Reason[]
}

/**
 * What each thing in common counts. Who runs the same product can take a solution over as it is, whatever the size;
 * the same vendor or provider comes next; size, distance and state only say that the circumstances are alike.
 */
export const weights = {
  product: 4,
  /** Each further product in common. */
  furtherProduct: 1,
  /** Without a product in common, something of the same vendor. */
  vendor: 3,
  provider: 3,
  size: 2,
  nextSize: 0.5,
  near: 1.5,
  /** Not near, but within a drive. */
  reachable: 0.75,
  state: 0.75,
  kind: 0.5,
} as const

/** Kilometres. */
export const distances = { near: 30, reachable: 75 } as const
/** Products beyond this many in common say nothing new. */
export const mostProducts = 4
/** From here on two count as alike: the same size and kind suffice, the same state alone does not. */
export const alikeFrom = 2.5

/** How alike another organisation is to one's own, and why. */
export function likeness(own: Profile, other: Profile): Likeness {
  const reasons: Reason[] = []
  let score = own.kind === other.kind ? weights.kind : 0
  const add = (points: number, reason: Reason) => {
    score += points
    reasons.push(reason)
  }
  const mine = new Set(own.products.map(({ id }) => id))
  const shared = other.products.filter(({ id }) => mine.has(id))
  if (shared.length > 0) {
    const further = Math.min(shared.length, mostProducts) - 1
    const names = shared.map(({ name }) => name)
    add(weights.product + further * weights.furtherProduct, { why: 'product', names })
  }
  const vendors = shared.length > 0 ? [] : sharedVendors(own, other)
  if (vendors.length > 0) add(weights.vendor, { why: 'vendor', names: vendors })
  if (own.providerId !== null && own.providerId === other.providerId) {
    add(weights.provider, { why: 'provider' })
  }
  if (own.sizeBand !== null && other.sizeBand !== null) {
    const apart = Math.abs(own.sizeBand - other.sizeBand)
    if (apart === 0) add(weights.size, { why: 'size' })
    else if (apart === 1) score += weights.nextSize
  }
  const km = distanceBetween(own, other)
  if (km !== null && km <= distances.reachable) {
    add(km <= distances.near ? weights.near : weights.reachable, { why: 'near', km: Math.round(km) })
  }
  if (own.state !== null && own.state === other.state) add(weights.state, { why: 'state' })
  return { score, reasons }
}

/** Vendors of which both run something. */
function sharedVendors(own: Profile, other: Profile): string[] {
  const vendorsOf = ({ products }: Profile) =>
    products.filter(({ vendor }) => vendor !== '').map(({ vendor }) => vendor.toLowerCase())
  const known = new Set(vendorsOf(own))
  const further = other.products.filter(({ vendor }) => known.has(vendor.toLowerCase()))
  return [...new Map(further.map(({ vendor }) => [vendor.toLowerCase(), vendor])).values()]
}

const earthRadius = 6_371

/** Kilometres as the crow flies; null where one of the two has no place. */
export function distanceBetween(
  one: Pick<Profile, 'lat' | 'lon'>,
  other: Pick<Profile, 'lat' | 'lon'>,
): number | null {
  if (one.lat === null || one.lon === null || other.lat === null || other.lon === null) return null
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const byLat = Math.sin(radians(other.lat - one.lat) / 2) ** 2
  const byLon = Math.sin(radians(other.lon - one.lon) / 2) ** 2
  const chord = byLat + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * byLon
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}
