import type { ImportField } from './fields'

/** Something to tell about a line: why it was refused, or what of it could not be taken as it stands. */
export interface Remark {
  kind: 'refused' | 'note'
  /** Where the line begins in the file, from 1. */
  line: number
  externalId: string | null
  field: ImportField | null
  /** In German. */
  reason: string
}

/** A line of the file as it was read, before anybody looked at what it says. */
export type ReadLine =
  | { line: number; values: Partial<Record<ImportField, unknown>> }
  | { line: number; problem: 'line_too_long' | 'quotation' | 'json' | 'not_an_object' | 'too_many_cells' }
