import { t } from '~/i18n'
import { FilterChips } from '~/ui/FilterChips'

interface AlikeSwitchProps {
  on: boolean
  /** The list with the switch thrown. */
  href: string
  /** Name of the viewer's organisation. */
  own: string
}

/** "Wie unsere": one switch that narrows a list to organisations like the viewer's. */
export function AlikeSwitch({ on, href, own }: AlikeSwitchProps) {
  return (
    <>
      <FilterChips
        label={t('organisations.alike.switchLabel')}
        chips={[{ label: t('organisations.alike.switch'), href, active: on }]}
      />
      {on && <p className="muted small">{t('organisations.alike.explained', { own })}</p>}
    </>
  )
}
