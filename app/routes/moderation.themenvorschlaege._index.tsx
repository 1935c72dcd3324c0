import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { openProposals } from '~/topics/queries/proposals.server'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { EmptyState } from '~/ui/EmptyState'
import { Facts } from '~/ui/Facts'
import { ItemList, ListItem } from '~/ui/ListItem'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

export const handle: PageHandle = { title: t('topics.proposals.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireOrganiser({ request, context })
  return { proposals: await openProposals(viewer) }
}

export default function TopicProposalsRoute() {
  const { proposals } = useLoaderData<typeof loader>()
  return (
    <Main>
      <Breadcrumb items={[{ label: t('start.account.moderation'), href: paths.moderation() }]} />
      <PageHeader title={t('topics.proposals.title')} lead={t('topics.proposals.lead')} />
      {proposals.length === 0 ? (
        <EmptyState title={t('topics.proposals.empty')}>{t('topics.proposals.emptyText')}</EmptyState>
      ) : (
        <ItemList>
          {proposals.map(({ id, label, createdAt, solution, organisation }) => (
            <ListItem
              key={id}
              level={2}
              title={label}
              href={paths.topicProposal(id)}
              facts={
                <Facts>
                  <span key="for">
                    {t('topics.proposals.proposedFor', { date: formatDate(createdAt) })}{' '}
                    <a href={paths.solution(solution)}>{solution.title}</a>
                  </span>
                  {organisation}
                </Facts>
              }
            />
          ))}
        </ItemList>
      )}
    </Main>
  )
}
