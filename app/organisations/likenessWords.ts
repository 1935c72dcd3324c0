import { t } from '~/i18n'
import type { Reason } from './likeness'

const mostReasons = 4
const mostNames = 2

/** "gleiches Fachverfahren (Musterakte) · gleiche Größe · 18 km entfernt". */
export function likenessWords(reasons: Reason[]): string {
  // What lies near need not be told that it is in the same state.
  const near = reasons.some(({ why }) => why === 'near')
  const told = near ? reasons.filter(({ why }) => why !== 'state') : reasons
  return told.slice(0, mostReasons).map(reasonWords).join(' · ')
}

function reasonWords(reason: Reason): string {
  switch (reason.why) {
    case 'product':
    case 'vendor':
      return t(`organisations.alike.${reason.why}`, {
        count: reason.names.length,
        names: reason.names.slice(0, mostNames).join(', '),
      })
    case 'near':
      return reason.km === 0
        ? t('organisations.alike.next')
        : t('organisations.alike.near', { km: reason.km })
    default:
      return t(`organisations.alike.${reason.why}`)
  }
}
