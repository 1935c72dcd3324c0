import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { Hub } from '~/ui/Hub'
import { ItemList, ListItem } from '~/ui/ListItem'
import { Excerpt } from './Excerpt'
import type { Hit } from './schema'

/** What a search found, best first. */
export function HitList({ hits }: { hits: Hit[] }) {
  return (
    <ItemList>
      {hits.map((hit) => (
        <ListItem
          key={`${hit.kind}-${hit.id}`}
          level={2}
          href={hrefOf(hit)}
          title={
            hit.kind === 'comment' ? (
              t('search.commentOn', { title: hit.title })
            ) : (
              <Excerpt fragments={hit.titleParts} />
            )
          }
          facts={
            <Facts>
              {t(`search.kinds.${hit.kind}`)}
              {hit.organisation}
              {hit.reuseCount > 0 && (
                <span key="reuse" className="hub-label">
                  <Hub spokes={hit.reuseCount} size={18} />
                  {t('solutions.reused', { count: hit.reuseCount, formatted: formatCount(hit.reuseCount) })}
                </span>
              )}
            </Facts>
          }
          summary={<Excerpt fragments={hit.excerpt} />}
        />
      ))}
    </ItemList>
  )
}

function hrefOf({ kind, id, slug, key }: Hit): string {
  switch (kind) {
    case 'solution':
      return paths.solution({ id, slug })
    case 'topic':
      return paths.topic({ slug })
    case 'session':
      return `${paths.fachtag({ slug })}#vortrag-${id}`
    case 'comment':
      return paths.comment(id)
    case 'organisation':
      return paths.organisation({ key, slug })
    case 'request':
      return paths.request({ id, slug })
  }
}
