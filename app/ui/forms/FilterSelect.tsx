import { type ReactNode, useId } from 'react'
import { t } from '~/i18n'

type FilterSelectProps = {
  name: string
  label: string
  value: string
  /** The choice that narrows nothing; "alle" unless something else holds by itself. */
  unfiltered?: string
  /** `option` and `optgroup` elements. */
  children: ReactNode
}

/** One way of narrowing a list, in a form that is sent by GET. */
export function FilterSelect({ name, label, value, unfiltered, children }: FilterSelectProps) {
  const id = useId()
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <div className="kern-form-input__control">
        <select id={id} name={name} className="kern-form-input__input" defaultValue={value}>
          <option value="">{unfiltered ?? t('ui.filters.all')}</option>
          {children}
        </select>
      </div>
    </div>
  )
}
