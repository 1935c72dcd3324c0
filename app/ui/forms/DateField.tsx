import { Field } from './Field'
import { controlProps, type FieldProps } from './fieldState'

/** A day, posted as `2025-11-25`; the browser shows it in the reader's own notation. */
export function DateField({ min, max, ...props }: FieldProps & { min?: string; max?: string }) {
  const { field } = props
  return (
    <Field {...props}>
      <input
        key={field.key}
        {...controlProps(props)}
        className="kern-form-input__input kern-form-input__input--short"
        type="date"
        min={min}
        max={max}
        defaultValue={field.defaultValue}
      />
    </Field>
  )
}
