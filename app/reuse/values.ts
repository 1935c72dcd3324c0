import type { EffortBand } from '~/solutions/choices'
import { fromStatusSince } from '~/solutions/statusSince'
import type { Again, ReuseState } from './choices'

/** The fields of the form as text, the way a browser posts them. */
export interface ReuseFormValues {
  state: string
  sinceMonth: string
  sinceYear: string
  endedReason: string
  /** Id of the statement it was adapted from; empty for the original. */
  adaptedFromId: string
  changes: string
  effort: string
  /** Id of a member. */
  contactId: string
  contact: string
  again: string
  againNote: string
}

export type ReuseFieldName = keyof ReuseFormValues

/** An empty form. */
export const noValues: ReuseFormValues = {
  state: '',
  sinceMonth: '',
  sinceYear: '',
  endedReason: '',
  adaptedFromId: '',
  changes: '',
  effort: '',
  contactId: '',
  contact: '',
  again: '',
  againNote: '',
}

const names = Object.keys(noValues) as ReuseFieldName[]

/** What was posted, so that no text is lost; over what is stored, where only a part was posted. */
export function valuesOf(form: FormData, stored: ReuseFormValues = noValues): ReuseFormValues {
  const values = { ...stored }
  for (const name of names) {
    const value = form.get(name)
    if (typeof value === 'string') values[name] = value
  }
  return values
}

/** A statement as its table keeps it. */
export interface StoredValues {
  state: ReuseState
  since: string | null
  endedReason: string
  adaptedFromId: number | null
  changes: string
  effort: EffortBand | null
  contactId: number | null
  contact: string
  again: Again | null
  againNote: string
}

/** A stored statement as the form shows it. */
export function valuesOfStored(stored: StoredValues): ReuseFormValues {
  const since = stored.since === null ? null : fromStatusSince(stored.since)
  return {
    state: stored.state,
    sinceMonth: since?.month ? String(since.month) : '',
    sinceYear: since ? String(since.year) : '',
    endedReason: stored.endedReason,
    adaptedFromId: stored.adaptedFromId === null ? '' : String(stored.adaptedFromId),
    changes: stored.changes,
    effort: stored.effort ?? '',
    contactId: stored.contactId === null ? '' : String(stored.contactId),
    contact: stored.contact,
    again: stored.again ?? '',
    againNote: stored.againNote,
  }
}
