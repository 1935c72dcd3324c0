import type { FieldState } from '~/ui/forms/fieldState'

/** Id of the form that all lines of a programme's preview stand in. */
export const previewFormId = 'entwurf'

/** What the server says of each field. */
export type FieldErrors = Record<string, string[] | undefined>

/** The state of one field of a form that is made without a schema. */
export function fieldOf(
  formId: string,
  name: string,
  value: string | boolean,
  errors: FieldErrors,
): FieldState {
  const id = `${formId}-${name}`
  return {
    id,
    errorId: `${id}-error`,
    descriptionId: `${id}-hint`,
    name,
    formId,
    errors: errors[name],
    defaultValue: typeof value === 'string' ? value : undefined,
    defaultChecked: value === true,
  }
}
