import { Choice } from './Choice'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldState'
import type { Option } from './SelectField'

type CheckboxGroupProps = FieldProps & {
  options: Option[]
  columns?: boolean
  /** Values ticked, where not all of the field's options stand in this group. */
  selected?: string[]
  /** Where several groups share one field: whether the error summary leads to this one. */
  first?: boolean
}

/** Any number of a few. */
export function CheckboxGroup({ options, selected, first = true, ...props }: CheckboxGroupProps) {
  const { field } = props
  const ticked = selected ?? field.defaultOptions ?? (field.defaultValue ? [field.defaultValue] : [])
  const shown = first ? field : { ...ownState(props.field), id: `${field.id}-${options[0]?.value ?? ''}` }
  return (
    <FieldGroup {...props} field={first ? field : shown}>
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

/** A further group of the same field repeats neither its ids nor its errors. */
function ownState(field: FieldProps['field']): FieldProps['field'] {
  return {
    id: field.id,
    errorId: field.errorId,
    descriptionId: field.descriptionId,
    name: field.name,
    formId: field.formId,
  }
}
