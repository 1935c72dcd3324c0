import { type FieldState, plainField } from '~/ui/forms/fieldState'
import type { RequestFieldName, RequestFormValues } from './values'

export const requestFormId = 'gesuch'

const required: RequestFieldName[] = ['title', 'summary', 'topics']

/** What the server says of each field. */
export type FieldErrors = Record<string, string[] | null | undefined>

/** The state of one field, made of its value and what the server said of it. */
export function fieldOf(name: RequestFieldName, values: RequestFormValues, errors: FieldErrors): FieldState {
  const value = values[name]
  return plainField(requestFormId, name, {
    value: typeof value === 'string' ? value : undefined,
    errors: errors[name],
    required: required.includes(name),
  })
}
