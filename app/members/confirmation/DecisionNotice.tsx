import { t } from '~/i18n'
import { Notice } from '~/ui/Notice'

export type Decided = 'confirmed' | 'refused' | 'gone'

/** What the address of the list says was just decided. */
export function decidedOf(search: URLSearchParams): Decided | null {
  if (search.has('freigeschaltet')) return 'confirmed'
  if (search.has('abgelehnt')) return 'refused'
  return search.has('entschieden') ? 'gone' : null
}

/** Says what was just decided. */
export function DecisionNotice({ decided }: { decided: Decided | null }) {
  if (!decided) return null
  return (
    <Notice tone={decided === 'gone' ? 'info' : 'success'} title={t(`members.confirmations.${decided}`)} live>
      <p>{t(`members.confirmations.${decided}Text`)}</p>
    </Notice>
  )
}
