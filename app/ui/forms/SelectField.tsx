import { t } from '~/i18n'
import { Field } from './Field'
import { controlProps, type FieldProps } from './fieldState'

export type Option = {
  value: string
  label: string
  hint?: string
}

type SelectFieldProps = FieldProps & {
  options: Option[]
  /** Words of the empty choice; null where there is none. */
  placeholder?: string | null
}

/** One of many. For fewer than six, `RadioGroup` is easier to use. */
export function SelectField({ options, placeholder, ...props }: SelectFieldProps) {
  const { field } = props
  return (
    <Field {...props}>
      <select
        key={field.key}
        {...controlProps(props)}
        className="kern-form-input__input"
        defaultValue={field.defaultValue ?? ''}
      >
        {placeholder !== null && <option value="">{placeholder ?? t('ui.selectPlaceholder')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
