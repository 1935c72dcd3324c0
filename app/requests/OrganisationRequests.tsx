import { t } from '~/i18n'
import { ItemList } from '~/ui/ListItem'
import { Section } from '~/ui/Section'
import { requestListAddress } from './filters'
import type { RequestInList, RequestPage } from './queries/list.server'
import { RequestListItem } from './RequestListItem'

/** What an organisation sought and what it seeks as well, newest first; nothing where there is neither. */
export function OrganisationRequests({
  page,
  organisationId,
}: {
  page: RequestPage
  organisationId: number
}) {
  const asked = page.items.filter((request) => request.organisationId === organisationId)
  const joined = page.items.filter((request) => request.organisationId !== organisationId)
  const all = page.older && (
    <a href={requestListAddress({ organisationId, standing: 'all' })}>{t('requestLists.organisation.all')}</a>
  )
  return (
    <>
      {asked.length > 0 && (
        <Section title={t('requestLists.organisation.asked')} aside={all}>
          <Items requests={asked} />
        </Section>
      )}
      {joined.length > 0 && (
        <Section title={t('requestLists.organisation.joined')} aside={asked.length === 0 && all}>
          <Items requests={joined} />
        </Section>
      )}
    </>
  )
}

function Items({ requests }: { requests: RequestInList[] }) {
  return (
    <ItemList>
      {requests.map((request) => (
        <RequestListItem key={request.id} request={request} level={3} />
      ))}
    </ItemList>
  )
}
