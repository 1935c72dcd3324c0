import { type FieldState, plainField } from '~/ui/forms/fieldState'
import type { SolutionFieldName, SolutionFormValues } from './values'

const required: SolutionFieldName[] = ['title', 'summary', 'body', 'topics']

/** What the server says of each field. */
export type FieldErrors = Record<string, string[] | null | undefined>

/** The state of one field, made of its value and what the server said of it. */
export function fieldOf(
  formId: string,
  name: SolutionFieldName,
  values: SolutionFormValues,
  errors: FieldErrors,
): FieldState {
  const value = values[name]
  return plainField(formId, name, {
    value: typeof value === 'string' ? value : undefined,
    checked: value === 'on',
    errors: errors[name],
    required: required.includes(name),
  })
}
