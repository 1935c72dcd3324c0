import type { ReactNode } from 'react'
import { FieldError } from './FieldError'
import { LabelText } from './FieldLabel'
import type { FieldProps } from './fieldState'

/** Label, hint and error around one control, which carries `controlProps`. */
export function Field({ children, ...props }: FieldProps & { children: ReactNode }) {
  const { field, hint } = props
  const invalid = Boolean(field.errors?.length)
  return (
    <div className={invalid ? 'kern-form-input kern-form-input--error' : 'kern-form-input'}>
      <label className="kern-label" htmlFor={field.id}>
        <LabelText {...props} />
      </label>
      {hint && (
        <p className="kern-hint" id={field.descriptionId}>
          {hint}
        </p>
      )}
      <FieldError id={field.errorId} errors={field.errors} />
      <div className="kern-form-input__control">{children}</div>
    </div>
  )
}
