import { z } from 'zod'
import { programmeNoteSchema, SESSION_KINDS } from '../programme/schema'

/** What a draft of an import may hold beyond the limits of the reader; each origin opens a thread. */
export const draftLimits = { rowsPerPage: 100, seedsPerRow: 21, opening: 5_000, originsAtOnce: 500 } as const

/** A topic that a session is to lead to: its id, `new` with name and field, `none`, or '' while undecided. */
export const draftSeedSchema = z.object({
  topic: z.string(),
  label: z.string(),
  field: z.string(),
  opening: z.string(),
  /** Ids of the topics that the programme itself suggests. */
  proposed: z.array(z.number().int()),
})
export type DraftSeed = z.infer<typeof draftSeedSchema>

/** One line of the programme as the organiser sees and mends it: all texts as typed. */
export const draftRowSchema = z.object({
  rowNumber: z.number().int(),
  guid: z.string().nullable(),
  title: z.string(),
  date: z.string(),
  start: z.string(),
  end: z.string(),
  room: z.string(),
  format: z.string(),
  organisation: z.string(),
  speakers: z.string().nullable(),
  abstract: z.string(),
  slidesUrl: z.string(),
  kind: z.enum(SESSION_KINDS),
  selected: z.boolean(),
  omitted: z.boolean(),
  /** Where several sessions could be meant: the id of the right one, `new`, or ''. */
  decision: z.string(),
  seeds: z.array(draftSeedSchema),
})
export type DraftRow = z.infer<typeof draftRowSchema>

/** What `programme_import.content` keeps. */
export const programmeDraftSchema = z.object({
  rows: z.array(draftRowSchema),
  notes: z.array(programmeNoteSchema),
  /** Consent is given: names of speakers are kept and shown. */
  publishNames: z.boolean(),
  /** Sessions that stand in the programme no more and are nevertheless not to be marked as cancelled. */
  kept: z.array(z.number().int()),
})
export type ProgrammeDraft = z.infer<typeof programmeDraftSchema>
