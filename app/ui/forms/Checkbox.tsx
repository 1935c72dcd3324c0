import { FieldError } from './FieldError'
import { controlProps, type FieldProps } from './fieldState'

/** One yes or no, posted as "on". The label is a full sentence; it needs no mark for optional. */
export function Checkbox(props: Omit<FieldProps, 'markOptional'>) {
  const { field, label, hint } = props
  const invalid = Boolean(field.errors?.length)
  return (
    <div className={invalid ? 'kern-form-check kern-form-input--error' : 'kern-form-check'}>
      <input
        key={field.key}
        {...controlProps(props)}
        type="checkbox"
        value="on"
        defaultChecked={field.defaultChecked}
      />
      <label className="kern-label" htmlFor={field.id}>
        {label}
      </label>
      {hint && (
        <p className="kern-hint" id={field.descriptionId}>
          {hint}
        </p>
      )}
      <FieldError id={field.errorId} errors={field.errors} />
    </div>
  )
}
