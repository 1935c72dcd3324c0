import { type FieldState, plainField } from '~/ui/forms/fieldState'

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
  return plainField(formId, name, {
    value: typeof value === 'string' ? value : undefined,
    checked: value === true,
    errors: errors[name],
  })
}
