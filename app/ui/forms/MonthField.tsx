import { t } from '~/i18n'
import { FieldGroup } from './FieldGroup'
import { controlProps, type FieldProps, type FieldState, partOf } from './fieldState'

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('de-DE', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month, 1)),
)

type MonthFieldProps = FieldProps & {
  /** The month, posted as "1" to "12" or empty where only the year is known. */
  month: FieldState
  /** The year, posted as four digits. */
  year: FieldState
}

/**
 * A month of a year, as two plain controls, since `type="month"` is missing in half of the browsers. `field`
 * is the object that holds both; errors of either show once, above them.
 */
export function MonthField({ month, year, ...props }: MonthFieldProps) {
  const errors = [...(props.field.errors ?? []), ...(year.errors ?? []), ...(month.errors ?? [])]
  const group: FieldState = { ...partOf(props.field), errors }
  return (
    <FieldGroup {...props} field={group}>
      <div className="kern-form-input__row">
        <div>
          <label className="kern-label" htmlFor={month.id}>
            {t('ui.month')}
          </label>
          <select
            key={month.key}
            {...controlProps({ field: month })}
            aria-describedby={month.errors?.length ? group.errorId : undefined}
            className="kern-form-input__input"
            defaultValue={month.defaultValue ?? ''}
          >
            <option value="">{t('ui.monthUnknown')}</option>
            {MONTHS.map((name, index) => (
              <option key={name} value={String(index + 1)}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label className="kern-label" htmlFor={year.id}>
            {t('ui.year')}
          </label>
          <input
            key={year.key}
            {...controlProps({ field: year })}
            aria-describedby={year.errors?.length ? group.errorId : undefined}
            className="kern-form-input__input kern-form-input__input--year"
            inputMode="numeric"
            defaultValue={year.defaultValue}
          />
        </div>
      </div>
    </FieldGroup>
  )
}
