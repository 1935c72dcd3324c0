/** A place in degrees, WGS 84. */
export interface Coordinates {
  lat: number
  lon: number
}

/** What `germany.svg` shows: its north-west corner, and units of its box for a degree of latitude. */
const west = 5.945
const north = 54.9113
const unitsPerDegree = 104.8585
const standardParallel = 51

/** The box of the map as an SVG `viewBox`, with a margin for marks at the border. */
export const viewBox = '-8 -8 616 816'

/**
 * Where a place lies on the map: the equirectangular projection with 51° N true to scale, in units of `viewBox`;
 * null outside of it.
 */
export function project({ lat, lon }: Coordinates): { x: number; y: number } | null {
  const x = (lon - west) * unitsPerDegree * Math.cos((standardParallel * Math.PI) / 180)
  const y = (north - lat) * unitsPerDegree
  if (!(x >= -8 && x <= 608 && y >= -8 && y <= 808)) return null
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
}
