import { t } from '~/i18n'
import type { FieldState } from '~/ui/forms/fieldState'
import { TextField } from '~/ui/forms/TextField'
import { type PeriodKey, periodKeys, periods } from './schema'

/** The number of days of every rule, each with what it means and its bounds. */
export function PeriodFields({ fields }: { fields: Record<PeriodKey, FieldState> }) {
  return periodKeys.map((key) => {
    const { min, max } = periods[key]
    return (
      <TextField
        key={key}
        field={fields[key]}
        label={t(`retention.rules.${key}`)}
        hint={t('retention.bounds', { text: t(`retention.hints.${key}`), min, max })}
        inputMode="numeric"
        short
        required
      />
    )
  })
}
