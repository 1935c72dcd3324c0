import type pg from 'pg'
import type { DemoMemberHandle } from '../members'
import { members } from '../members'
import type { DemoOrganisationHandle } from '../organisations'
import type { DemoProductHandle } from '../products'
import type { DaysAgo } from '../shapes'
import type { DemoSolutionHandle } from '../solutions'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/**
 * Minutes of the day (UTC) from which people write, by the days that a weekend moves it back: what fell on a
 * Saturday or Sunday happened on Friday, after what fell on Friday itself.
 */
const OFFICE_HOURS = [
  { opens: 8 * 60, minutes: 180 },
  { opens: 12 * 60, minutes: 60 },
  { opens: 14 * 60, minutes: 60 },
] as const

/** What the parts of the loader share: the connection, the moment of loading, and the ids given so far. */
export class Stage {
  readonly organisationIds = new Map<DemoOrganisationHandle, number>()
  readonly memberIds = new Map<DemoMemberHandle, number>()
  /** By slug. */
  readonly topicIds = new Map<string, number>()
  readonly solutionIds = new Map<DemoSolutionHandle, number>()
  readonly productIds = new Map<DemoProductHandle, number>()
  /** By slug of the topic and title of the session: `ris · Digitale Ratsversammlung …`. */
  readonly originIds = new Map<string, number>()

  constructor(
    readonly client: pg.ClientBase,
    readonly now: Date,
  ) {}

  /**
   * A moment so many days ago, on a working day and within office hours.
   * @param step later on the same day, where several things happened in a row
   */
  daysAgo(days: DaysAgo, step = 0): Date {
    const midnight = Math.floor((this.now.getTime() - days * DAY) / DAY) * DAY
    const weekday = new Date(midnight).getUTCDay()
    const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0
    const hours = OFFICE_HOURS[back]
    const minute = hours.opens + ((days * 97) % hours.minutes) + step * 11
    return new Date(Math.min(midnight - back * DAY + minute * MINUTE, this.now.getTime()))
  }

  /** The day so many days from now, `2026-12-31`. */
  dayIn(days: number): string {
    return new Date(this.now.getTime() + days * DAY).toISOString().slice(0, 10)
  }

  organisation(handle: DemoOrganisationHandle): number {
    return known(this.organisationIds, handle)
  }

  member(handle: DemoMemberHandle): number {
    return known(this.memberIds, handle)
  }

  organisationOf(handle: DemoMemberHandle): number {
    return this.organisation(members[handle].organisation)
  }

  solution(handle: DemoSolutionHandle): number {
    return known(this.solutionIds, handle)
  }

  product(handle: DemoProductHandle): number {
    return known(this.productIds, handle)
  }

  topic(slug: string): number {
    return known(this.topicIds, slug)
  }
}

function known<Key, Value>(map: Map<Key, Value>, key: Key): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the demonstration world does not know ${String(key)} (yet)`)
  return value
}
