import { normaliseText } from '~/platform/text'
import { readDate } from '../programme/dates'
import { checkRow, webLink } from '../programme/rows'
import type { ProgrammeColumn, ProgrammeDays, ProgrammeRow, RowProblem } from '../programme/schema'
import { clockTime, readTimes } from '../programme/times'
import { shorten } from '../programme/wording'
import type { DraftRow } from './draft'

/** Reads a line of the draft as the reader reads one of a file: what is wrong in it stays with it as problems. */
export function readDraftRow(draft: DraftRow, days: ProgrammeDays): ProgrammeRow {
  const problems: RowProblem[] = []
  const add = (code: RowProblem['code'], column: ProgrammeColumn, value: string) =>
    problems.push({ code, column, value: shorten(value) })

  const day = readDate(draft.date, days)
  if (!day.ok) add(day.code, 'date', draft.date)
  const starting = readTimes(draft.start, days)
  if (!starting.ok) add('timeUnreadable', 'start', draft.start)
  const ending = readTimes(draft.end, days)
  if (!ending.ok) add('timeUnreadable', 'end', draft.end)
  const start = starting.ok ? starting.span.start : null
  const end = (ending.ok ? ending.span.start : null) ?? (starting.ok ? starting.span.end : null)
  const slidesUrl = draft.slidesUrl === '' ? null : webLink(draft.slidesUrl)
  if (draft.slidesUrl !== '' && slidesUrl === null) add('linkNotWeb', 'slidesUrl', draft.slidesUrl)

  const { rowNumber, guid, title, room, format, organisation, speakers, abstract, kind, selected } = draft
  return checkRow(
    {
      ...{ rowNumber, guid, title, room, format, organisation, speakers, abstract, kind, selected },
      date: day.ok ? day.date : null,
      start: start === null ? null : clockTime(start),
      end: end === null ? null : clockTime(end === 0 && start !== null && start > 0 ? 24 * 60 : end),
      slidesUrl,
      topics: [],
      problems,
    },
    days,
  )
}

/** A text of a form as a draft keeps it; too long ones stay whole, so that they can be shortened. */
export function typed(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? normaliseText(value) : ''
}
