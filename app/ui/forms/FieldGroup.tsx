import type { ReactNode } from 'react'
import { FieldError } from './FieldError'
import { LabelText } from './FieldLabel'
import { controlProps, type FieldProps } from './fieldState'

type FieldGroupProps = FieldProps & {
  children: ReactNode
  /** Several columns where there is room, for many short options. */
  columns?: boolean
}

/** Several controls that answer one question: legend, hint and error around them. */
export function FieldGroup({ children, columns, ...props }: FieldGroupProps) {
  const { field, hint } = props
  const invalid = Boolean(field.errors?.length)
  return (
    <fieldset
      className={invalid ? 'kern-fieldset kern-fieldset--error' : 'kern-fieldset'}
      aria-describedby={controlProps(props)['aria-describedby']}
    >
      <legend className="kern-label">
        <LabelText {...props} />
      </legend>
      {hint && (
        <p className="kern-hint" id={field.descriptionId}>
          {hint}
        </p>
      )}
      <FieldError id={field.errorId} errors={field.errors} />
      <div className={columns ? 'kern-fieldset__body kern-fieldset__body--columns' : 'kern-fieldset__body'}>
        {children}
      </div>
    </fieldset>
  )
}
