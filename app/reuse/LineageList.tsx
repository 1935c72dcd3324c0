import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { paths } from '~/paths'
import { buildLineage, type Lineage } from './lineage'
import type { LineageOrganisation, NamedOrganisation } from './queries/solution.server'

interface LineageListProps {
  /** Whose solution it is; null where nobody is named. */
  original: NamedOrganisation | null
  /** Those who adapted from another, and from whom. */
  lineage: LineageOrganisation[]
  /** Those who took the original and whom nobody followed. */
  others: number
}

/** Who adapted from whom, as a nested list that begins with the original. */
export function LineageList({ original, lineage, others }: LineageListProps) {
  return (
    <ul className="lineage">
      <li>
        {original ? (
          <>
            <a href={paths.organisation(original)}>{original.name}</a>{' '}
            <span className="lineage__state">{t('reuse.lineage.original')}</span>
          </>
        ) : (
          t('reuse.lineage.original')
        )}
        <ul>
          {buildLineage(lineage).map((tree) => (
            <Branch key={tree.id} tree={tree} />
          ))}
          {others > 0 && (
            <li className="muted">
              {t('reuse.lineage.more', { count: others, formatted: formatCount(others) })}
            </li>
          )}
        </ul>
      </li>
    </ul>
  )
}

function Branch({ tree }: { tree: Lineage<LineageOrganisation> }) {
  return (
    <li>
      <a href={paths.organisation(tree)}>{tree.name}</a>{' '}
      <span className="lineage__state">{t(`reuse.state.${tree.state}`)}</span>
      {tree.adaptations.length > 0 && (
        <ul>
          {tree.adaptations.map((adaptation) => (
            <Branch key={adaptation.id} tree={adaptation} />
          ))}
        </ul>
      )}
    </li>
  )
}
