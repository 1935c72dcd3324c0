import { t } from '~/i18n'
import { countCharacters } from '~/platform/text'
import { topicLimits } from '~/topics/schema'
import { matchSessions, type SessionMatch } from '../programme/matching'
import { PROGRAMME_LIMITS, type ProgrammeRow } from '../programme/schema'
import { type DraftRow, type DraftSeed, draftLimits, type ProgrammeDraft } from './draft'
import { readDraftRow } from './rows'
import type { KnownSession, ProgrammeWorld } from './world'

/** What an import does with one line of the programme. */
export interface PlannedRow {
  /** Its place in the draft. */
  index: number
  row: ProgrammeRow
  outcome: 'new' | 'changed' | 'unchanged' | 'undecided'
  session: KnownSession | null
  /** Fields in which session and line differ, as the interface names them. */
  changes: string[]
  /** What the session has to remember from now on. */
  newGuid: string | null
  /** The session was marked as cancelled and stands in the programme again. */
  returns: boolean
  /** Sessions that could be meant, where several could. */
  candidates: KnownSession[]
}

/** One origin to be written: session and topic, an existing one or one still to be created. */
export interface PlannedOrigin {
  index: number
  topic: { id: number } | { label: string; field: string }
  opening: string
}

/** Something the organiser has to mend or decide before the programme can be applied. */
export interface DraftProblem {
  index: number
  /** Name of the form's field it belongs to. */
  field: string
  message: string
}

/** What an import is going to do, counted. */
export interface PlanCounts {
  created: number
  changed: number
  unchanged: number
  cancelled: number
  returned: number
  newTopics: number
  linkedTopics: number
  origins: number
}

/** All that follows from a draft and from what is there already. */
export interface ProgrammePlan {
  rows: PlannedRow[]
  /** Sessions that stand in the programme no more, those to be kept included. */
  gone: KnownSession[]
  origins: PlannedOrigin[]
  problems: DraftProblem[]
  counts: PlanCounts
}

/** The counts as one word, to tell whether what is applied is what was shown. */
export function countsKey(counts: PlanCounts): string {
  return Object.values(counts).join('-')
}

/** The name of a field of a line in the form of the preview. */
export function rowField(index: number, name: string): string {
  return `r${index}.${name}`
}

/** Plans an import: pure, so that preview and application agree. */
export function planProgramme(draft: ProgrammeDraft, world: ProgrammeWorld): ProgrammePlan {
  const taken = draft.rows.flatMap((row, index) =>
    row.omitted ? [] : [{ index, draft: row, row: readDraftRow(row, world.days) }],
  )
  const { matches, candidates, twice } = matched(taken, world, draft.publishNames)
  const known = new Map(world.sessions.map((session) => [session.id, session]))
  const rows = taken.map(({ index, row }) =>
    planned(index, row, matches.get(row), known, candidates.get(row)),
  )
  const used = new Set(
    rows.flatMap(({ session, candidates: open, outcome }) =>
      outcome === 'undecided' ? open.map(({ id }) => id) : session ? [session.id] : [],
    ),
  )
  const gone = world.sessions.filter(({ id, cancelled }) => !cancelled && !used.has(id))
  const origins = rows.flatMap((row) => originsOf(row, draft.rows[row.index], world))
  const problems = [
    ...rows.flatMap((row) => problemsOf(row, draft.rows[row.index], { world, twice: twice.has(row.row) })),
    ...tooMany(origins),
  ]
  const cancelled = gone.filter(({ id }) => !draft.kept.includes(id)).length
  return { rows, gone, origins, problems, counts: countsOf(rows, origins, cancelled) }
}

interface TakenRow {
  index: number
  draft: DraftRow
  row: ProgrammeRow
}

/** Matches lines and sessions; where several could be meant, what the organiser decided counts. */
function matched(taken: readonly TakenRow[], world: ProgrammeWorld, namesPublished: boolean): Matched {
  const candidates = new Map<ProgrammeRow, number[]>()
  for (;;) {
    const { decided, chosen, twice } = decisions(taken, world, candidates, namesPublished)
    const free = world.sessions.filter(({ id }) => !chosen.has(id))
    const open = taken.flatMap(({ row }) => (decided.has(row) || twice.has(row) ? [] : [row]))
    const found = matchSessions(free, open, { namesPublished })
    const ambiguous = found.flatMap((match) => (match.outcome === 'ambiguous' ? [match] : []))
    const unseen = ambiguous.filter(({ row }) => !candidates.has(row))
    if (unseen.length === 0) {
      const matches = new Map(decided)
      for (const match of found) if (match.outcome !== 'gone') matches.set(match.row, match)
      return { matches, candidates, twice }
    }
    // Only now is it known which lines there is something to decide about: their decisions count from here on.
    for (const match of unseen)
      candidates.set(
        match.row,
        match.candidates.map(({ id }) => id),
      )
  }
}

interface Matched {
  matches: Map<ProgrammeRow, SessionMatch>
  /** Ids of the sessions that could be meant, of each line with more than one. */
  candidates: Map<ProgrammeRow, number[]>
  /** Lines for which a session was chosen that is taken already. */
  twice: Set<ProgrammeRow>
}

function decisions(
  taken: readonly TakenRow[],
  world: ProgrammeWorld,
  candidates: ReadonlyMap<ProgrammeRow, number[]>,
  namesPublished: boolean,
) {
  const decided = new Map<ProgrammeRow, SessionMatch>()
  const chosen = new Set<number>()
  const twice = new Set<ProgrammeRow>()
  for (const { row, draft } of taken) {
    const ids = candidates.get(row)
    if (!ids) continue
    if (draft.decision === 'new') decided.set(row, { outcome: 'new', row })
    const session = world.sessions.find(({ id }) => String(id) === draft.decision && ids.includes(id))
    if (!session) continue
    if (chosen.has(session.id)) twice.add(row)
    else {
      chosen.add(session.id)
      const [match] = matchSessions([session], [row], { namesPublished })
      if (match) decided.set(row, match)
    }
  }
  return { decided, chosen, twice }
}

function planned(
  index: number,
  row: ProgrammeRow,
  match: SessionMatch | undefined,
  known: ReadonlyMap<number, KnownSession>,
  candidateIds: readonly number[] = [],
): PlannedRow {
  const candidates = candidateIds.flatMap((id) => known.get(id) ?? [])
  const nothing = { index, row, candidates, session: null, changes: [], newGuid: null, returns: false }
  if (match?.outcome === 'new') return { ...nothing, outcome: 'new' }
  if (match?.outcome !== 'changed' && match?.outcome !== 'unchanged') {
    return { ...nothing, outcome: 'undecided' }
  }
  const session = known.get(match.session.id) ?? null
  const changes: string[] =
    match.outcome === 'changed' ? match.changes.map(({ field }) => t(`programme.columns.${field}`)) : []
  if (session && session.kind !== row.kind) changes.push(t('fachtage.preview.kind'))
  const outcome = changes.length > 0 ? 'changed' : 'unchanged'
  return {
    ...nothing,
    outcome,
    session,
    changes,
    newGuid: match.newGuid,
    returns: session?.cancelled ?? false,
  }
}

/** The seeds of a line that count: it is a talk and ticked. */
function chosenSeeds(row: ProgrammeRow, draft: DraftRow | undefined): [number, DraftSeed][] {
  if (!draft?.selected || row.kind !== 'session') return []
  return [...draft.seeds.entries()].filter(([, { topic }]) => topic !== 'none')
}

function originsOf({ index, row, session }: PlannedRow, draft: DraftRow | undefined, world: ProgrammeWorld) {
  const linked = new Set((session?.topics ?? []).map(({ id }) => String(id)))
  return chosenSeeds(row, draft).flatMap(([, seed]): PlannedOrigin[] => {
    const topic = topicOf(seed, world)
    const key = topic && ('id' in topic ? String(topic.id) : topic.label.toLowerCase())
    if (!topic || !key || linked.has(key)) return []
    linked.add(key)
    return [{ index, topic, opening: seed.opening }]
  })
}

/** A new topic whose name another one has already is that one. */
function topicOf({ topic, label, field }: DraftSeed, world: ProgrammeWorld): PlannedOrigin['topic'] | null {
  if (topic !== 'new') {
    const existing = world.topics.find(({ id }) => String(id) === topic)
    return existing ? { id: existing.id } : null
  }
  const same = world.topics.find((one) => one.label.toLowerCase() === label.toLowerCase())
  return same ? { id: same.id } : { label, field }
}

function problemsOf(
  plan: PlannedRow,
  draft: DraftRow | undefined,
  { world, twice }: { world: ProgrammeWorld; twice: boolean },
): DraftProblem[] {
  const { index, row, outcome } = plan
  const of = (field: string, message: string) => ({ index, field: rowField(index, field), message })
  const problems = row.problems.map(({ code, column, value }) =>
    of(column === 'duration' ? 'end' : column, t(`programme.rowProblems.${code}`, { value })),
  )
  if (countCharacters(row.abstract) > PROGRAMME_LIMITS.cellCharacters) {
    problems.push(of('abstract', tooLong(PROGRAMME_LIMITS.cellCharacters)))
  }
  if (outcome === 'undecided') {
    problems.push(of('decision', t(twice ? 'fachtage.preview.decidedTwice' : 'fachtage.preview.undecided')))
  }
  for (const [place, seed] of chosenSeeds(row, draft)) {
    problems.push(...seedProblems(seed, world).map(({ field, message }) => of(`s${place}.${field}`, message)))
  }
  return problems
}

function seedProblems(
  { topic, label, field, opening }: DraftSeed,
  world: ProgrammeWorld,
): { field: string; message: string }[] {
  const problems = []
  const isId = topic !== '' && topic !== 'new'
  if (isId && !world.topics.some(({ id }) => String(id) === topic)) {
    problems.push({ field: 'topic', message: t('fachtage.preview.topicGone') })
  }
  if (topic === '') problems.push({ field: 'topic', message: t('fachtage.preview.topicUndecided') })
  if (topic === 'new' && label === '') {
    problems.push({ field: 'label', message: t('fachtage.preview.labelMissing') })
  }
  if (topic === 'new' && countCharacters(label) > topicLimits.label) {
    problems.push({ field: 'label', message: tooLong(topicLimits.label) })
  }
  if (topic === 'new' && field === '') {
    problems.push({ field: 'field', message: t('fachtage.preview.fieldMissing', { label }) })
  }
  if (opening === '') problems.push({ field: 'opening', message: t('fachtage.preview.openingMissing') })
  if (countCharacters(opening) > draftLimits.opening) {
    problems.push({ field: 'opening', message: tooLong(draftLimits.opening) })
  }
  return problems
}

/** A thread takes some milliseconds: more at once would keep the browser waiting for too long. */
function tooMany(origins: readonly PlannedOrigin[]): DraftProblem[] {
  const first = origins[draftLimits.originsAtOnce]
  if (!first) return []
  const message = t('fachtage.preview.tooManyOrigins', { max: draftLimits.originsAtOnce })
  return [{ index: first.index, field: rowField(first.index, 'selected'), message }]
}

function tooLong(max: number): string {
  return t('fachtage.preview.tooLong', { max: max.toLocaleString('de-DE') })
}

function countsOf(rows: PlannedRow[], origins: PlannedOrigin[], cancelled: number): PlanCounts {
  const having = (outcome: PlannedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length
  const topics = origins.map(({ topic }) => topic)
  return {
    created: having('new'),
    changed: having('changed'),
    unchanged: having('unchanged'),
    cancelled,
    returned: rows.filter(({ returns }) => returns).length,
    newTopics: new Set(topics.flatMap((topic) => ('label' in topic ? [topic.label.toLowerCase()] : []))).size,
    linkedTopics: new Set(topics.flatMap((topic) => ('id' in topic ? [topic.id] : []))).size,
    origins: origins.length,
  }
}
