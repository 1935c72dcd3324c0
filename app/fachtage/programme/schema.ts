import { z } from 'zod'

/** What a programme may be at most; uploads above `bytes` are refused before anything is read. */
export const PROGRAMME_LIMITS = {
  bytes: 5 * 1024 * 1024,
  rows: 2000,
  columns: 100,
  cellCharacters: 5000,
  lineCharacters: 300,
  topicCharacters: 80,
  unpackedBytes: 50 * 1024 * 1024,
  packingRatio: 100,
  archiveEntries: 1000,
  jsonDepth: 40,
} as const

export const PROGRAMME_COLUMNS = [
  'guid',
  'date',
  'start',
  'end',
  'duration',
  'room',
  'title',
  'format',
  'organisation',
  'speakers',
  'abstract',
  'topics',
  'slidesUrl',
] as const
export type ProgrammeColumn = (typeof PROGRAMME_COLUMNS)[number]

export const ROW_PROBLEM_CODES = [
  'timeUnreadable',
  'endBeforeStart',
  'endAfterMidnight',
  'durationUnreadable',
  'dateUnreadable',
  'dateImpossible',
  'dateYearMissing',
  'dateOutsideFachtag',
  'titleMissing',
  'lineTooLong',
  'linkNotWeb',
] as const
export type RowProblemCode = (typeof ROW_PROBLEM_CODES)[number]

export const rowProblemSchema = z.object({
  code: z.enum(ROW_PROBLEM_CODES),
  column: z.enum(PROGRAMME_COLUMNS),
  /** The text as it stood in the file, shortened for display. */
  value: z.string(),
})
export type RowProblem = z.infer<typeof rowProblemSchema>

export const SESSION_KINDS = ['session', 'break', 'greeting', 'closing'] as const
export type SessionKind = (typeof SESSION_KINDS)[number]

/** One line of the programme as read; also the shape in which a stored draft of an import keeps it. */
export const programmeRowSchema = z.object({
  /** As the spreadsheet numbers it (headings usually stand in row 1); in JSON the position in the day's order. */
  rowNumber: z.number().int(),
  guid: z.string().nullable(),
  /** ISO date, `2019-11-28`. */
  date: z.string().nullable(),
  /** `HH:MM`. */
  start: z.string().nullable(),
  /** `HH:MM`, at the latest `24:00`. */
  end: z.string().nullable(),
  room: z.string(),
  title: z.string(),
  format: z.string(),
  organisation: z.string(),
  /** Names of people; to be left out unless the organiser states that consent is given. */
  speakers: z.string().nullable(),
  abstract: z.string(),
  slidesUrl: z.string().nullable(),
  /** Raw whole cells; `proposeTopics` takes them apart. */
  topics: z.array(z.string()),
  kind: z.enum(SESSION_KINDS),
  selected: z.boolean(),
  problems: z.array(rowProblemSchema),
})
export type ProgrammeRow = z.infer<typeof programmeRowSchema>

export const PROGRAMME_NOTE_CODES = [
  'blankRows',
  'linesAboveHeadings',
  'columnsIgnored',
  'columnRepeated',
  'headingsRepeated',
  'remarkSkipped',
  'cellCut',
  'charactersRemoved',
] as const

/** Something the organiser should know, but need not mend. `rowNumber` only where one row is meant. */
export const programmeNoteSchema = z.object({
  code: z.enum(PROGRAMME_NOTE_CODES),
  rowNumber: z.number().int().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type ProgrammeNote = z.infer<typeof programmeNoteSchema>
export type ProgrammeNoteCode = ProgrammeNote['code']

export type ProgrammeProblemCode =
  | 'empty'
  | 'onlyHeadings'
  | 'noTitleColumn'
  | 'tooLarge'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'pdf'
  | 'wordOrOldSpreadsheet'
  | 'passwordProtected'
  | 'webPage'
  | 'otherArchive'
  | 'binary'
  | 'brokenSpreadsheet'
  | 'archiveTooLarge'
  | 'quoteNotClosed'
  | 'jsonBroken'
  | 'jsonTooDeep'
  | 'jsonNoSchedule'

/** Why a whole programme could not be read; the text is `programme.problems[code]`, filled with `params`. */
export interface ProgrammeProblem {
  code: ProgrammeProblemCode
  params: Record<string, string | number>
}

export const PROGRAMME_FORMATS = ['csv', 'xlsx', 'paste', 'schedule-json'] as const
export type ProgrammeFormat = (typeof PROGRAMME_FORMATS)[number]

export interface ProgrammeRead {
  ok: true
  format: ProgrammeFormat
  rows: ProgrammeRow[]
  notes: ProgrammeNote[]
  event?: { title?: string; firstDay?: string; lastDay?: string }
}

export type ProgrammeReading = ProgrammeRead | { ok: false; problem: ProgrammeProblem }

/** The days of the Fachtag as ISO dates: complete `28.11.` or "Tag 2" and name dates outside of it. */
export interface ProgrammeDays {
  firstDay?: string
  lastDay?: string
}

/** Answers a refusal of the whole programme. */
export function refuse(
  code: ProgrammeProblemCode,
  params: ProgrammeProblem['params'] = {},
): { ok: false; problem: ProgrammeProblem } {
  return { ok: false, problem: { code, params } }
}
