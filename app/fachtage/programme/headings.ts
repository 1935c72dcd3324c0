import { readDate } from './dates.ts'
import type { ProgrammeColumn } from './schema.ts'
import type { Cell, TableRow } from './table.ts'
import { cellText } from './table.ts'
import { readTimes } from './times.ts'
import { foldWords } from './wording.ts'

/** Columns of a programme may be given more than once only where their contents add up. */
const ADDING_UP: ReadonlySet<ProgrammeColumn> = new Set(['speakers', 'topics'])
const SEARCHED_ROWS = 40
const LONGEST_HEADING = 60

/** Spellings, already folded (ae for ä, words divided by single spaces). */
const SPELLINGS: Record<ProgrammeColumn, string> = {
  guid: 'guid|id|uuid|uid|kennung|session id|proposal id',
  date: 'datum|tag|date|day|veranstaltungstag|wochentag|termin',
  start:
    'beginn|start|von|uhrzeit|zeit|anfang|ab|startzeit|anfangszeit|beginnzeit|uhrzeit von|zeit von|beginn uhr|zeitraum|zeitfenster|zeitslot|slot|time|begin|from|start time|starttime|session start',
  end: 'ende|bis|end|endzeit|schluss|uhrzeit bis|zeit bis|uhrzeit ende|zeit ende|ende uhr|to|until|end time|endtime|session end',
  duration: 'dauer|duration|laenge|minuten|length|zeitbedarf',
  room: 'raum|raeume|saal|ort|room|rooms|halle|buehne|stage|location|veranstaltungsort|wo|raumnummer',
  title:
    'titel|title|vortragstitel|vortrag|vortragsthema|thema des vortrags|thema vortrag|programmpunkt|programm|beitrag|beitragstitel|session|session title|talk|bezeichnung|ueberschrift|veranstaltung|name der veranstaltung|tagesordnungspunkt|top|was|headline',
  format:
    'format|art|typ|type|veranstaltungsart|veranstaltungsformat|vortragsart|session type|kind|beitragsart|formattyp',
  organisation:
    'organisation|organization|firma|institution|einrichtung|behoerde|unternehmen|kommune|verwaltung|company|affiliation|dienststelle|arbeitgeber|traeger|organisation des referenten',
  speakers:
    'referent|referentin|referenten|referentinnen|referierende|referierender|sprecher|sprecherin|sprechende|speaker|speakers|speaker name|speaker names|vortragende|vortragender|dozent|dozentin|dozenten|redner|rednerin|moderation|moderator|moderatorin|presenter|presenters|mitwirkende|person|personen|persons|name|namen|names|wer|impulsgeber|impulsgeberin|impulsgebende|podium',
  abstract:
    'kurzbeschreibung|beschreibung|abstract|inhalt|inhalte|description|zusammenfassung|kurztext|kurze beschreibung|teaser|details|erlaeuterung|ankuendigungstext|summary',
  topics:
    'themen|schlagworte|schlagwoerter|schlagwort|stichworte|stichwort|topics|track|tracks|tags|keywords|themenfeld|themenfelder|themenbereich|themengebiet|schwerpunkt|rubrik|kategorie|kategorien|category|strang|themenstrang',
  slidesUrl:
    'link|links|folien|slides|praesentation|vortragsfolien|foliensatz|unterlagen|download|url|slides url|slide url|link zu den folien|link folien',
}

/** "Thema" is the title where there is no other, else what the talk is about. */
const THEMA = new Set(['thema', 'topic', 'subject'])

const BY_SPELLING = new Map<string, ProgrammeColumn>()
for (const [column, spellings] of Object.entries(SPELLINGS)) {
  for (const spelling of spellings.split('|')) BY_SPELLING.set(spelling, column as ProgrammeColumn)
}

const LAST_WORDS = new Set([
  'start',
  'end',
  'title',
  'type',
  'room',
  'date',
  'description',
  'abstract',
  'track',
])

function foldHeading(text: string): string {
  const withoutGender = text.replace(/[*:_/·](?:innen|in|rin|r|n|en)\b/gi, '')
  return foldWords(withoutGender.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
}

function ofWords(words: string): ProgrammeColumn | 'thema' | null {
  const numberless = words.replace(/ ?\d+$/, '')
  if (THEMA.has(numberless)) return 'thema'
  const exact = BY_SPELLING.get(words) ?? BY_SPELLING.get(numberless)
  if (exact) return exact
  const parts = numberless.split(' ')
  const last = parts.at(-1) ?? ''
  if (parts.length === 2 && LAST_WORDS.has(last)) return BY_SPELLING.get(last) ?? null
  for (let length = parts.length - 1; length > 0; length--) {
    const column = BY_SPELLING.get(parts.slice(0, length).join(' '))
    if (column) return column
  }
  return null
}

function columnOf(cell: Cell): ProgrammeColumn | 'thema' | null {
  const text = cellText(cell)
  if (text === '' || text.length > LONGEST_HEADING) return null
  const whole = BY_SPELLING.get(foldHeading(text))
  if (whole) return whole
  const parts = text
    .split(/\s*(?:\/|\n|&|\+|,|\bund\b|\bsowie\b)\s*/i)
    .map((part) => ofWords(foldHeading(part)))
  // Where a column may hold names, all of it counts as names: better an organisation missing than a name published.
  if (parts.includes('speakers')) return 'speakers'
  return parts.find((part) => part !== null) ?? null
}

export interface Headings {
  /** Row of the headings. */
  rowNumber: number
  /** Index of the cells that hold a column, in the order of the sheet. */
  columns: Map<ProgrammeColumn, number[]>
  /** Headings that name no column of a programme. */
  ignored: string[]
  /** Headings of a column that was there already. */
  repeated: string[]
  /** Every heading as it stands there. */
  found: string[]
}

function looksLikeContent(cell: Cell): boolean {
  if (cell === null) return false
  if (typeof cell !== 'string') return true
  const text = cellText(cell)
  if (!/\d/.test(text)) return text.length > LONGEST_HEADING
  const time = readTimes(text)
  const date = readDate(text)
  return (time.ok && time.span.start !== null) || (date.ok && date.date !== null)
}

function readRow(row: TableRow): Headings {
  const columns = new Map<ProgrammeColumn, number[]>()
  const headings: Headings = { rowNumber: row.rowNumber, columns, ignored: [], repeated: [], found: [] }
  const recognised = row.cells.map(columnOf)
  const hasTitle = recognised.includes('title')
  recognised.forEach((candidate, index) => {
    const heading = cellText(row.cells[index])
    if (heading === '') return
    headings.found.push(heading)
    const column = candidate === 'thema' ? (hasTitle || columns.has('title') ? 'topics' : 'title') : candidate
    const present = column === null ? undefined : columns.get(column)
    if (column === null) headings.ignored.push(heading)
    else if (present === undefined) columns.set(column, [index])
    else if (ADDING_UP.has(column)) present.push(index)
    else headings.repeated.push(heading)
  })
  return headings
}

/**
 * Finds the row of headings: among the first rows the one that names most columns and is no content itself.
 * Null where no row names any column. The caller checks that there is a title.
 */
export function findHeadings(rows: readonly TableRow[]): Headings | null {
  let best: Headings | null = null
  for (const row of rows.slice(0, SEARCHED_ROWS)) {
    if (row.cells.some(looksLikeContent)) continue
    const headings = readRow(row)
    if (headings.columns.size > (best?.columns.size ?? 0)) best = headings
  }
  return best
}
