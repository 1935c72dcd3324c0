/** What the fields need to know of a conform field; `FieldMetadata` of any schema fits. */
export type FieldState = {
  key?: string
  id: string
  errorId: string
  descriptionId: string
  name: string
  formId: string
  errors?: string[]
  required?: boolean
  maxLength?: number
  defaultValue?: string
  defaultOptions?: string[]
  defaultChecked?: boolean
}

/**
 * The state of a field of a form that is made without conform.
 * @param said its value and what the server said of it
 */
export function plainField(
  formId: string,
  name: string,
  said: { value?: string; checked?: boolean; errors?: string[] | null; required?: boolean } = {},
): FieldState {
  const id = `${formId}-${name}`
  return {
    id,
    errorId: `${id}-error`,
    descriptionId: `${id}-hint`,
    name,
    formId,
    errors: said.errors ?? undefined,
    required: said.required,
    defaultValue: said.value,
    defaultChecked: said.checked,
  }
}

/** What every field of a form is told. */
export type FieldProps = {
  field: FieldState
  label: string
  /** One sentence on what is expected, below the label. */
  hint?: string
  /** Overrides what the schema's constraint says. */
  required?: boolean
  /** False where the section already says that all of it is optional. */
  markOptional?: boolean
}

/** Attributes every control has; `describedBy` adds further ids. The React key goes on separately. */
export function controlProps({ field, hint, required }: Pick<FieldProps, 'field' | 'hint' | 'required'>) {
  const invalid = Boolean(field.errors?.length)
  const described = [hint ? field.descriptionId : '', invalid ? field.errorId : ''].filter(Boolean).join(' ')
  return {
    id: field.id,
    name: field.name,
    form: field.formId,
    required: required ?? field.required,
    'aria-invalid': invalid || undefined,
    'aria-describedby': described || undefined,
  }
}

/**
 * A field's identity without its value and errors, for controls that are only a part of it; `part` sets their
 * ids apart. conform's metadata are proxies and cannot be spread.
 */
export function partOf(field: FieldState, part = ''): FieldState {
  return {
    id: field.id + part,
    errorId: field.errorId + part,
    descriptionId: field.descriptionId + part,
    name: field.name,
    formId: field.formId,
    required: field.required,
  }
}
