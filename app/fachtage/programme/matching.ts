import type { ProgrammeRow } from './schema.ts'
import { foldWords, oneLine } from './wording.ts'

/** A session that an earlier import has left; times as `HH:MM`, dates as ISO dates. */
export interface ExistingSession {
  id: number
  guid: string | null
  title: string
  date: string | null
  start: string | null
  end: string | null
  room: string
  format: string
  organisation: string
  speakers: string | null
  abstract: string
  slidesUrl: string | null
}

export const COMPARED_FIELDS = [
  'title',
  'date',
  'start',
  'end',
  'room',
  'format',
  'organisation',
  'speakers',
  'abstract',
  'slidesUrl',
] as const
export type ComparedField = (typeof COMPARED_FIELDS)[number]

export interface FieldChange {
  field: ComparedField
  before: string | null
  after: string
}

/**
 * What an import means for one line of the programme or one existing session. `newGuid` is what the existing session
 * has to remember from now on (a guid alone is no change worth showing).
 */
export type SessionMatch =
  | { outcome: 'new'; row: ProgrammeRow }
  | {
      outcome: 'changed'
      row: ProgrammeRow
      session: ExistingSession
      changes: FieldChange[]
      newGuid: string | null
    }
  | { outcome: 'unchanged'; row: ProgrammeRow; session: ExistingSession; newGuid: string | null }
  | { outcome: 'ambiguous'; row: ProgrammeRow; candidates: ExistingSession[] }
  | { outcome: 'gone'; session: ExistingSession }

type Comparison = (row: ProgrammeRow, session: ExistingSession) => boolean
type Described = Pick<ExistingSession, 'guid' | 'title' | 'start' | 'room'>

/** Only what has the same key is compared; an empty key matches nothing. */
interface Rule {
  key: (described: Described) => string
  fits: Comparison
}

const sameDay: Comparison = (row, session) =>
  row.date === null || session.date === null || row.date === session.date
const sameRoom: Comparison = (row, session) =>
  row.room !== '' && foldWords(row.room) === foldWords(session.room)
const notOtherGuid: Comparison = (row, session) => row.guid === null || session.guid === null

const byGuid = ({ guid }: Described) => guid ?? ''
const byTitle = ({ title }: Described) => foldWords(title)
const byTitleAndStart = ({ title, start }: Described) =>
  start === null || title === '' ? '' : `${start} ${oneLine(title)}`
const byFoldedTitleAndStart = ({ title, start }: Described) =>
  start === null || title === '' ? '' : `${start} ${foldWords(title)}`
const byStartAndRoom = ({ start, room }: Described) =>
  start === null || room === '' ? '' : `${start} ${foldWords(room)}`

/** From the surest to the weakest; a session found by one rule is no longer there for the next. */
const RULES: readonly Rule[] = [
  { key: byGuid, fits: () => true },
  { key: byTitleAndStart, fits: (row, session) => sameDay(row, session) && sameRoom(row, session) },
  { key: byTitleAndStart, fits: sameDay },
  { key: byFoldedTitleAndStart, fits: sameDay },
  { key: byTitle, fits: sameDay },
  { key: byTitle, fits: () => true },
  // In the same place at the same time, unless both are known as different ones.
  { key: byStartAndRoom, fits: (row, session) => sameDay(row, session) && notOtherGuid(row, session) },
]

/** Everything about it is the same: which of two such sessions is which does not matter. */
function interchangeable(sessions: readonly ExistingSession[]): boolean {
  const key = ({ id: _, ...rest }: ExistingSession) => JSON.stringify(rest)
  return new Set(sessions.map(key)).size === 1
}

class Matching {
  readonly found = new Map<ProgrammeRow, ExistingSession>()
  readonly ambiguous = new Map<ProgrammeRow, ExistingSession[]>()
  private readonly taken = new Set<ExistingSession>()

  constructor(
    private readonly existing: readonly ExistingSession[],
    private readonly incoming: readonly ProgrammeRow[],
  ) {}

  get gone(): ExistingSession[] {
    return this.existing.filter((session) => !this.taken.has(session))
  }

  /** Candidates of each row still open, under one rule. */
  private candidates(rule: Rule): Map<ProgrammeRow, ExistingSession[]> {
    const free = new Map<string, ExistingSession[]>()
    for (const session of this.gone) {
      const key = rule.key(session)
      const sharing = free.get(key)
      if (sharing) sharing.push(session)
      else free.set(key, [session])
    }
    const byRow = new Map<ProgrammeRow, ExistingSession[]>()
    for (const row of this.incoming) {
      if (this.found.has(row) || this.ambiguous.has(row)) continue
      const key = rule.key(row)
      const sessions = (key === '' ? [] : (free.get(key) ?? [])).filter((session) => rule.fits(row, session))
      if (sessions.length > 0) byRow.set(row, sessions)
    }
    return byRow
  }

  private settle(row: ProgrammeRow, session: ExistingSession): void {
    this.found.set(row, session)
    this.taken.add(session)
  }

  /** Settles what is certain until nothing more follows; what then still has candidates is for the organiser. */
  apply(rule: Rule): void {
    for (let settled = true; settled; ) {
      settled = false
      const open = this.candidates(rule)
      const wanted = new Map<ExistingSession, number>()
      for (const session of [...open.values()].flat()) wanted.set(session, (wanted.get(session) ?? 0) + 1)
      for (const [row, sessions] of open) {
        const free = sessions.filter((session) => !this.taken.has(session))
        const [only] = free
        const rivals = Math.max(...sessions.map((session) => wanted.get(session) ?? 0))
        const certain =
          sessions.length === 1 ? rivals === 1 : interchangeable(sessions) && rivals <= sessions.length
        if (only === undefined || !certain) continue
        this.settle(row, only)
        settled = true
      }
    }
    const left = this.candidates(rule)
    for (const [row, sessions] of left) this.ambiguous.set(row, sessions)
    for (const session of [...left.values()].flat()) this.taken.add(session)
  }
}

function compare(
  row: ProgrammeRow,
  session: ExistingSession,
  fields: readonly ComparedField[],
): FieldChange[] {
  return fields.flatMap((field) => {
    const before = session[field]
    const after = row[field]
    // What the new programme leaves empty, it does not take away.
    if (after === null || after === '' || oneLine(after) === oneLine(before ?? '')) return []
    return [{ field, before, after }]
  })
}

/**
 * Finds for every line of a programme the session it already is: by guid, else title and start, else title alone,
 * else start and room. Every existing session is used at most once; where two could be meant the organiser chooses,
 * and its candidates count neither as matched nor as gone. Answers the incoming rows in their order, then what is gone.
 * Names of speakers are compared only with `namesPublished`: otherwise they are not kept and would always differ.
 */
export function matchSessions(
  existing: readonly ExistingSession[],
  incoming: readonly ProgrammeRow[],
  { namesPublished = false }: { namesPublished?: boolean } = {},
): SessionMatch[] {
  const matching = new Matching(existing, incoming)
  for (const rule of RULES) matching.apply(rule)
  const fields = COMPARED_FIELDS.filter((field) => namesPublished || field !== 'speakers')

  const matches = incoming.map((row): SessionMatch => {
    const candidates = matching.ambiguous.get(row)
    if (candidates) return { outcome: 'ambiguous', row, candidates }
    const session = matching.found.get(row)
    if (!session) return { outcome: 'new', row }
    const changes = compare(row, session, fields)
    const newGuid = row.guid !== null && row.guid !== session.guid ? row.guid : null
    return changes.length > 0
      ? { outcome: 'changed', row, session, changes, newGuid }
      : { outcome: 'unchanged', row, session, newGuid }
  })
  return [...matches, ...matching.gone.map((session): SessionMatch => ({ outcome: 'gone', session }))]
}
