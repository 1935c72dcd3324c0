import { t } from '~/i18n'
import { paths } from '~/paths'
import { EmptyState } from '~/ui/EmptyState'
import { Facts } from '~/ui/Facts'
import { ItemList, ListItem } from '~/ui/ListItem'
import { Section } from '~/ui/Section'
import { describeOrganisation } from './describe'
import type { OrganisationHits } from './queries/search.server'

/** What a search for an organisation found, those that take part marked. */
export function OrganisationHitList({ hits }: { hits: OrganisationHits }) {
  if (hits.tooShort) return <p role="status">{t('organisations.tooShort')}</p>
  if (hits.items.length === 0) {
    return <EmptyState title={t('organisations.noHits')}>{t('organisations.noHitsText')}</EmptyState>
  }
  return (
    <Section title={t('organisations.hits')}>
      <ItemList>
        {hits.items.map((hit) => (
          <ListItem
            key={hit.id}
            title={hit.name}
            href={paths.organisation(hit)}
            label={hit.isExample ? t('organisations.example') : undefined}
            facts={
              <Facts>
                {describeOrganisation(hit)}
                {t(hit.joined ? 'organisations.takesPart' : 'organisations.notJoined')}
              </Facts>
            }
          />
        ))}
      </ItemList>
      {hits.more && <p>{t('organisations.more')}</p>}
    </Section>
  )
}
