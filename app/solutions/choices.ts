/** What the fields of a solution may hold. Apart from the schema, since the browser needs no zod for it. */

export const statuses = ['trial', 'in_use', 'ended'] as const
export type Status = (typeof statuses)[number]

export const costBands = ['none', 'under_1k', '1k_5k', '5k_25k', '25k_100k', 'over_100k', 'unknown'] as const
export type CostBand = (typeof costBands)[number]

export const effortBands = ['under_5', '5_20', '20_60', 'over_60'] as const
export type EffortBand = (typeof effortBands)[number]

/** Bands of population of municipalities, as the column `organisation.size_band` numbers them. */
export const sizeBands = [1, 2, 3, 4, 5, 6, 7] as const
export type SizeBand = (typeof sizeBands)[number]

/** The federal states by their usual abbreviations. */
export const federalStates = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const
export type FederalState = (typeof federalStates)[number]

/** Fields that are written in Markdown, with their columns of rendered HTML beside them. */
export const markdownFields = ['body', 'background', 'results', 'securityNotes'] as const
export type MarkdownFieldName = (typeof markdownFields)[number]

/** Lengths in characters, numbers in pieces. */
export const solutionLimits = {
  title: 150,
  summary: 300,
  body: 20_000,
  background: 20_000,
  results: 20_000,
  endedReason: 500,
  legalBasis: 1_000,
  licence: 200,
  securityNotes: 5_000,
  contact: 500,
  proposedTopic: 80,
  topics: 8,
  products: 20,
  providers: 10,
  name: 120,
} as const
