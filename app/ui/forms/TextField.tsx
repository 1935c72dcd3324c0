import { Field } from './Field'
import { controlProps, type FieldProps } from './fieldState'

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'url' | 'tel' | 'search'
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'tel'
  /** For values of a few letters. */
  short?: boolean
}

/** One line of text. */
export function TextField({ type = 'text', autoComplete, inputMode, short, ...props }: TextFieldProps) {
  const { field } = props
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
      />
    </Field>
  )
}
