import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { Facts } from '~/ui/Facts'
import type { Figures as SiteFigures } from './queries.server'

/** How much there is to find, in true figures. */
export function Figures({ figures }: { figures: SiteFigures }) {
  const words = (kind: keyof SiteFigures) =>
    t(`start.figures.${kind}`, { count: figures[kind], formatted: formatCount(figures[kind]) })
  return (
    <Facts>
      <span>{`${words('solutions')} ${words('organisations')}`}</span>
      {figures.requests > 0 && <span>{words('requests')}</span>}
      {figures.comments > 0 && <span>{words('comments')}</span>}
    </Facts>
  )
}
