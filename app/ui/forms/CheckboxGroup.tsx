import { Choice } from './Choice'
import { FieldGroup } from './FieldGroup'
import { type FieldProps, partOf } from './fieldState'
import type { Option } from './SelectField'

type CheckboxGroupProps = FieldProps & {
  options: Option[]
  columns?: boolean
  /** Values ticked, where not all of the field's options stand in this group. */
  selected?: string[]
  /** Where several groups share one field: only the first shows its errors and is led to by the summary. */
  first?: boolean
}

/** Any number of a few. */
export function CheckboxGroup({ options, selected, first = true, ...props }: CheckboxGroupProps) {
  const { field } = props
  const ticked = selected ?? field.defaultOptions ?? (field.defaultValue ? [field.defaultValue] : [])
  const shown = first ? field : partOf(field, `-${options[0]?.value ?? ''}`)
  return (
    <FieldGroup {...props} field={shown}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          field={shown}
          option={option}
          type="checkbox"
          index={index}
          checked={ticked.includes(option.value)}
        />
      ))}
    </FieldGroup>
  )
}
