import { t } from '~/i18n'
import type { PlanCounts } from './import/plan'

const effects = ['created', 'changed', 'returned', 'cancelled', 'unchanged', 'origins'] as const

/** What applying a programme will do, in words; topics are counted on the button. */
export function PlanEffects({ counts }: { counts: PlanCounts }) {
  return (
    <ul className="effects">
      {effects.map((effect) =>
        counts[effect] > 0 ? (
          <li key={effect}>{t(`fachtage.preview.effect.${effect}`, { count: counts[effect] })}</li>
        ) : null,
      )}
    </ul>
  )
}
