import type { FieldState } from './fieldState'
import type { Option } from './SelectField'

type ChoiceProps = {
  field: FieldState
  option: Option
  type: 'radio' | 'checkbox'
  /** Position in its group: the first one carries the field's id, so that the error summary leads to it. */
  index: number
  checked: boolean
  required?: boolean
}

/** One radio button or checkbox of a group. */
export function Choice({ field, option, type, index, checked, required }: ChoiceProps) {
  const id = index === 0 ? field.id : `${field.id}-${index}`
  const hintId = `${id}-hint`
  return (
    <div className="kern-form-check">
      <input
        key={field.key}
        id={id}
        type={type}
        name={field.name}
        form={field.formId}
        value={option.value}
        defaultChecked={checked}
        required={required}
        aria-describedby={option.hint ? hintId : undefined}
      />
      <label className="kern-label" htmlFor={id}>
        {option.label}
      </label>
      {option.hint && (
        <p className="kern-hint" id={hintId}>
          {option.hint}
        </p>
      )}
    </div>
  )
}
