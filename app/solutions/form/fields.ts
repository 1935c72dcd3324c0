import type { FieldState } from '~/ui/forms/fieldState'
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
  const id = `${formId}-${name}`
  const value = values[name]
  return {
    id,
    errorId: `${id}-error`,
    descriptionId: `${id}-hint`,
    name,
    formId,
    errors: errors[name] ?? undefined,
    required: required.includes(name),
    defaultValue: typeof value === 'string' ? value : undefined,
    defaultChecked: value === 'on',
  }
}
