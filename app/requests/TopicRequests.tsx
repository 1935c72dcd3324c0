import { t } from '~/i18n'
import { ItemList } from '~/ui/ListItem'
import { Section } from '~/ui/Section'
import { requestListAddress } from './filters'
import type { RequestPage } from './queries/list.server'
import { RequestListItem } from './RequestListItem'

/** What is sought under a topic, and the way to all of it; nothing where nobody seeks anything. */
export function TopicRequests({ page, topic }: { page: RequestPage; topic: { slug: string } }) {
  if (page.items.length === 0) return null
  return (
    <Section
      title={t('requestLists.topic.title')}
      id="gesuche"
      aside={page.older && <a href={requestListAddress({ topic })}>{t('requestLists.topic.all')}</a>}
    >
      <ItemList>
        {page.items.map((request) => (
          <RequestListItem key={request.id} request={request} level={3} />
        ))}
      </ItemList>
    </Section>
  )
}
