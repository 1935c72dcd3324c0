import { t } from '~/i18n'
import { paths } from '~/paths'
import { EmptyState } from '~/ui/EmptyState'
import { ItemList } from '~/ui/ListItem'
import { likenessWords } from './likenessWords'
import { OrganisationListItem } from './OrganisationListItem'
import type { AlikeOrganisation } from './queries/alike.server'

interface AlikeListProps {
  organisations: AlikeOrganisation[]
  /** The viewer's own organisation, where more can be said of it. */
  own?: { key: string | null; slug: string | null } | null
}

/** Organisations that are like another, the most alike first, each with why. */
export function AlikeList({ organisations, own }: AlikeListProps) {
  if (organisations.length === 0) {
    return (
      <EmptyState
        title={t('organisations.alike.none')}
        actions={own && <a href={paths.editOrganisation(own)}>{t('organisations.alike.sayMore')}</a>}
      >
        {t('organisations.alike.noneText')}
      </EmptyState>
    )
  }
  return (
    <ItemList>
      {organisations.map((organisation) => (
        <OrganisationListItem
          key={organisation.id}
          organisation={organisation}
          summary={likenessWords(organisation.reasons)}
        />
      ))}
    </ItemList>
  )
}
