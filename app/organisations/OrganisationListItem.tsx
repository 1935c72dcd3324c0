import { t } from '~/i18n'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { ListItem } from '~/ui/ListItem'
import { bandWords, describeOrganisation } from './describe'
import type { OrganisationLink } from './queries/find.server'

interface OrganisationListItemProps {
  organisation: OrganisationLink &
    Parameters<typeof describeOrganisation>[0] & {
      sizeBand: Parameters<typeof bandWords>[0]
      isExample: boolean
    }
  /** One more fact, such as since when it takes part. */
  fact?: string
  summary?: string
}

/** An organisation in a list. */
export function OrganisationListItem({ organisation, fact, summary }: OrganisationListItemProps) {
  return (
    <ListItem
      title={organisation.name}
      href={paths.organisation(organisation)}
      label={organisation.isExample ? t('organisations.example') : undefined}
      facts={
        <Facts>
          {describeOrganisation(organisation)}
          {bandWords(organisation.sizeBand)}
          {fact}
        </Facts>
      }
      summary={summary}
    />
  )
}
