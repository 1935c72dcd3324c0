import type { DemoMemberHandle } from './members'
import type { DemoOrganisationHandle } from './organisations'
import type { DemoProductHandle } from './products'
import type { DemoSolutionHandle } from './solutions'

/** Whole days before the moment of loading, so that the world never looks stale. */
export type DaysAgo = number

export type CostBand = 'none' | 'under_1k' | '1k_5k' | '5k_25k' | '25k_100k' | 'over_100k' | 'unknown'
export type EffortBand = 'under_5' | '5_20' | '20_60' | 'over_60'

/** An organisation; a real one of the register exists already and is only marked as taking part. */
export type DemoOrganisation = { joinedDaysAgo: DaysAgo | null; domains: readonly string[] } & (
  | { registered: true; key: string }
  | {
      registered: false
      /** Address: key (AGS, district key, ARS) or, for organisations without one, slug. */
      key: string | null
      slug: string | null
      kind: 'municipality' | 'district' | 'joint_administration' | 'provider'
      name: string
      shortName: string
      typeLabel: string
      state: 'SN' | 'ST' | 'TH' | null
      /** Key of the district it lies in. */
      districtKey: string | null
      /** Key of the joint administration it belongs to. */
      parentKey: string | null
      providerSlug: string | null
      population: number | null
      postcode: string
      areaHa: number | null
      /** Somewhere in its state, for the map and distances. */
      place: { lat: number; lon: number }
      isExample: boolean
    }
)

export interface DemoMember {
  organisation: DemoOrganisationHandle
  name: string
  functionTitle: string
  email: string
  role: 'member' | 'organiser' | 'administrator'
  confirmed: boolean
  joinedDaysAgo: DaysAgo
}

export interface DemoProduct {
  name: string
  vendor: string
  aliases: readonly string[]
}

export interface DemoSolution {
  organisation: DemoOrganisationHandle
  /** Null where the entry retells a public report: nobody of that organisation wrote it. */
  author: DemoMemberHandle | null
  state: 'visible' | 'draft'
  visibility: 'public' | 'members'
  publishedDaysAgo: DaysAgo
  title: string
  summary: string
  background: string
  body: string
  results: string
  status: 'trial' | 'in_use' | 'ended' | null
  statusSince: DaysAgo | null
  endedReason: string
  statusConfirmedDaysAgo: DaysAgo | null
  costOnce: CostBand | null
  costYearly: CostBand | null
  effort: EffortBand | null
  legalBasis: string
  licence: string
  softwareUrl: string
  securityNotes: string
  contact: string
  costPublic: boolean
  /** Slugs of topics of the reference data. */
  topics: readonly string[]
  /** Where none fits: what the author proposed. */
  proposedTopic: string | null
  products: readonly DemoProductHandle[]
  providers: readonly DemoOrganisationHandle[]
  /** The seeded session it answers: its title in the example programme. */
  originSession: string | null
}

export interface DemoReply {
  author: DemoMemberHandle
  daysAgo: DaysAgo
  body: string
  editedDaysAgo?: DaysAgo
}

export interface DemoComment extends DemoReply {
  replies?: readonly DemoReply[]
}

/** "Wir auch" of the member's organisation. */
export interface DemoJoin {
  member: DemoMemberHandle
  daysAgo: DaysAgo
  note: string
}

export interface DemoRequest {
  /** Asks for the own organisation. */
  author: DemoMemberHandle
  visibility: 'public' | 'members'
  publishedDaysAgo: DaysAgo
  title: string
  summary: string
  body: string
  context: string
  /** Days after the moment of loading. */
  neededInDays: number | null
  /** Slugs of topics of the reference data. */
  topics: readonly string[]
  products: readonly DemoProductHandle[]
  joins: readonly DemoJoin[]
  /** Solutions that somebody named. */
  answers: readonly { solution: DemoSolutionHandle; member: DemoMemberHandle; daysAgo: DaysAgo }[]
  outcome:
    | { kind: 'solved'; daysAgo: DaysAgo; solution: DemoSolutionHandle }
    | { kind: 'closed'; daysAgo: DaysAgo; reason: string }
    | null
  comments: readonly DemoComment[]
}

export interface DemoRating {
  member: DemoMemberHandle
  value: 1 | 2 | 3 | 4 | 5
  daysAgo: DaysAgo
}

/** What an organisation, by one of its members, does with the solution of another. */
export interface DemoReuse {
  member: DemoMemberHandle
  state: 'interested' | 'testing' | 'in_use' | 'ended'
  daysAgo: DaysAgo
  since?: DaysAgo
  /** Whose adaptation it took over, stated before; absent: the original. */
  adaptedFrom?: DemoOrganisationHandle
  changes?: string
  effort?: EffortBand
  endedReason?: string
  again?: 'yes' | 'partly' | 'no'
  againNote?: string
  contact?: string
  /** Whether the member is the contact person as well. */
  namesContact?: true
}

export interface DemoFachtag {
  slug: string
  edition: number | null
  title: string
  firstDay: string
  lastDay: string
  place: string
  organisers: string
  introduction: string
  isExample: boolean
}

export interface DemoSession {
  kind: 'session' | 'break' | 'greeting' | 'closing'
  starts: string
  ends: string
  room: string
  title: string
  format: string
  organisationLabel: string
  abstract: string
  /** Slugs of the topics that were seeded from it. */
  seeds: readonly string[]
}

/** Fills in what most solutions of the demonstration world have in common. */
export function demoSolution(
  parts: Pick<
    DemoSolution,
    | 'organisation'
    | 'author'
    | 'publishedDaysAgo'
    | 'title'
    | 'summary'
    | 'background'
    | 'body'
    | 'results'
    | 'topics'
  > &
    Partial<DemoSolution>,
): DemoSolution {
  return {
    state: 'visible',
    visibility: 'public',
    status: null,
    statusSince: null,
    endedReason: '',
    statusConfirmedDaysAgo: null,
    costOnce: null,
    costYearly: null,
    effort: null,
    legalBasis: '',
    licence: '',
    softwareUrl: '',
    securityNotes: '',
    contact: '',
    costPublic: false,
    proposedTopic: null,
    products: [],
    providers: [],
    originSession: null,
    ...parts,
  }
}

/** Fills in what most requests of the demonstration world leave out. */
export function demoRequest(
  parts: Pick<DemoRequest, 'author' | 'publishedDaysAgo' | 'title' | 'summary' | 'topics'> &
    Partial<DemoRequest>,
): DemoRequest {
  return {
    visibility: 'public',
    body: '',
    context: '',
    neededInDays: null,
    products: [],
    joins: [],
    answers: [],
    outcome: null,
    comments: [],
    ...parts,
  }
}
