import { formatDay } from '../days'
import { matchSessions } from '../programme/matching'
import type { ProgrammeRead, ProgrammeRow, RowProblem } from '../programme/schema'
import type { DraftRow, DraftSeed, ProgrammeDraft } from './draft'
import { seed, seedsFor } from './seeds'
import type { ProgrammeWorld } from './world'

/**
 * The draft that a programme just read begins with: new talks ticked, topics proposed, nothing decided. Of a session
 * that is there already the organiser has decided before: it stays unticked, and only further topics are proposed.
 */
export function draftOf(reading: ProgrammeRead, world: ProgrammeWorld): ProgrammeDraft {
  const rows = withUniqueGuids(reading.rows)
  const drafts = matchSessions(world.sessions, rows).flatMap((match) => {
    if (match.outcome === 'gone') return []
    const session = 'session' in match ? world.sessions.find(({ id }) => id === match.session.id) : undefined
    const linked = session?.topics.map(({ id }) => String(id)) ?? []
    const draft = draftRow(match.row, world)
    const selected = match.row.selected && match.outcome === 'new'
    return [{ ...draft, selected, seeds: withoutLinked(draft.seeds, linked) }]
  })
  return { rows: drafts, notes: reading.notes, publishNames: false, kept: [] }
}

function withoutLinked(seeds: DraftSeed[], linked: readonly string[]): DraftSeed[] {
  const further = seeds.filter(({ topic }) => !linked.includes(topic))
  return further.length > 0 || seeds.length === 0 ? further : [seed({})]
}

/** A guid that several lines share tells none of them apart. */
function withUniqueGuids(rows: readonly ProgrammeRow[]): ProgrammeRow[] {
  const uses = new Map<string, number>()
  for (const { guid } of rows) if (guid !== null) uses.set(guid, (uses.get(guid) ?? 0) + 1)
  return rows.map((row) => (row.guid !== null && uses.get(row.guid) !== 1 ? { ...row, guid: null } : row))
}

function draftRow(row: ProgrammeRow, world: ProgrammeWorld): DraftRow {
  const unreadable = (column: RowProblem['column']) => unread(row.problems, column)
  return {
    rowNumber: row.rowNumber,
    guid: row.guid,
    title: row.title,
    date: row.date === null ? unreadable('date') : formatDay(row.date),
    start: row.start ?? unreadable('start'),
    end: row.end ?? (unreadable('end') || unreadable('duration')),
    room: row.room,
    format: row.format,
    organisation: row.organisation,
    speakers: row.speakers,
    abstract: row.abstract,
    slidesUrl: row.slidesUrl ?? unreadable('slidesUrl'),
    kind: row.kind,
    selected: row.selected,
    omitted: false,
    decision: '',
    seeds: row.kind === 'session' ? seedsFor(row, world.topics) : [],
  }
}

/** What stood in a cell that could not be understood, so that it can be mended. */
function unread(problems: readonly RowProblem[], column: RowProblem['column']): string {
  const problem = problems.find((one) => one.column === column)
  if (!problem) return ''
  // A length of time in the field of a time would be read as one.
  const isLength = problem.code === 'durationUnreadable' || problem.code === 'endAfterMidnight'
  return isLength ? `${problem.value} (Dauer)` : problem.value
}
