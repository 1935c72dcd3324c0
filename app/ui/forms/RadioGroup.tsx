import { Choice } from './Choice'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldState'
import type { Option } from './SelectField'

type RadioGroupProps = FieldProps & { options: Option[]; columns?: boolean }

/** One of a few, all in sight. */
export function RadioGroup({ options, ...props }: RadioGroupProps) {
  const { field } = props
  return (
    <FieldGroup {...props}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          field={field}
          option={option}
          type="radio"
          index={index}
          checked={field.defaultValue === option.value}
          required={props.required ?? field.required}
        />
      ))}
    </FieldGroup>
  )
}
