import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { paths } from '~/paths'
import type { PageHandle } from '~/server/page'
import { listAddress } from '~/solutions/filters'
import { topicsByField } from '~/topics/queries/list.server'
import { EmptyState } from '~/ui/EmptyState'
import { LinkList } from '~/ui/LinkList'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('topics.list.title') }

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  return { fields: await context.mayLag(() => topicsByField(viewer)) }
}

export default function TopicsRoute() {
  const { fields } = useLoaderData<typeof loader>()
  return (
    <Main>
      <PageHeader
        title={t('topics.list.title')}
        lead={t('topics.list.lead')}
        actions={<a href={listAddress({ topic: 'none' })}>{t('topics.list.withoutTopic')}</a>}
      />
      {fields.length === 0 && (
        <EmptyState title={t('topics.list.empty')}>{t('topics.list.emptyText')}</EmptyState>
      )}
      {fields.map(({ field, topics }) => (
        <Section key={field} title={field}>
          <LinkList
            items={topics.map((topic) => ({
              href: paths.topic(topic),
              label: topic.label,
              count: [
                t('solutions.list.hits', { count: topic.solutions, formatted: formatCount(topic.solutions) }),
                topic.requests > 0 &&
                  t('requestLists.hits.all', {
                    count: topic.requests,
                    formatted: formatCount(topic.requests),
                  }),
              ]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        </Section>
      ))}
    </Main>
  )
}
