import { t } from '~/i18n'
import { formatDays } from '~/i18n/format'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { ItemList, ListItem } from '~/ui/ListItem'
import type { ListedFachtag } from './queries/fachtag.server'

/** Fachtage, newest first. */
export function FachtagList({ fachtage }: { fachtage: ListedFachtag[] }) {
  return (
    <ItemList>
      {fachtage.map((fachtag) => (
        <ListItem
          key={fachtag.slug}
          level={2}
          title={fachtag.title}
          href={paths.fachtag(fachtag)}
          label={fachtag.isExample ? t('fachtage.example') : undefined}
          facts={
            <Facts>
              {formatDays(fachtag.firstDay, fachtag.lastDay)}
              {fachtag.place}
              {fachtag.organisers}
            </Facts>
          }
          figures={
            (fachtag.sessions > 0 || fachtag.topics > 0) && (
              <Facts>
                {fachtag.sessions > 0 && t('fachtage.list.talks', { count: fachtag.sessions })}
                {fachtag.topics > 0 && t('fachtage.list.topics', { count: fachtag.topics })}
              </Facts>
            )
          }
        />
      ))}
    </ItemList>
  )
}
