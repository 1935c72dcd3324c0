import { t } from '~/i18n'
import type { ProgrammeNote, ProgrammeProblem } from './programme/schema'

/** The reader hands over the values of each text by name; which ones each needs, only it knows. */
function filled(key: string, values: Record<string, string | number | null>): string {
  return t(key as 'programme.notes.charactersRemoved', values)
}

/** Why a programme could not be read. */
export function problemText({ code, params }: ProgrammeProblem): string {
  return filled(`programme.problems.${code}`, params)
}

/** What the reader noticed. */
export function noteText({ code, rowNumber, params }: ProgrammeNote): string {
  return filled(`programme.notes.${code}`, { row: rowNumber, ...params })
}
