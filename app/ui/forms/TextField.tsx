import { Field } from './Field'
import { controlProps, type FieldProps } from './fieldState'

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'url' | 'tel' | 'search'
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'tel'
  /** For values of a few letters. */
  short?: boolean
  /** Offered while typing; anything else may be typed as well. */
  suggestions?: string[]
}

/** One line of text. */
export function TextField({
  type = 'text',
  autoComplete,
  inputMode,
  short,
  suggestions,
  ...props
}: TextFieldProps) {
  const { field } = props
  const listId = suggestions?.length ? `${field.id}-list` : undefined
  return (
    <Field {...props}>
      <input
        key={field.key}
        {...controlProps(props)}
        className={`kern-form-input__input${short ? ' kern-form-input__input--short' : ''}`}
        type={type}
        defaultValue={field.defaultValue}
        autoComplete={autoComplete}
        inputMode={inputMode}
        list={listId}
      />
      {listId && (
        <datalist id={listId}>
          {suggestions?.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  )
}
