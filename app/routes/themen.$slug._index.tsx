import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Discussion } from '~/discussions/Discussion'
import { readDiscussion } from '~/discussions/queries/threads.server'
import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { ReportLink } from '~/moderation/reports/ReportLink'
import { paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { openRequests } from '~/requests/filters'
import { listRequests } from '~/requests/queries/list.server'
import { TopicRequests } from '~/requests/TopicRequests'
import { inOneStatement } from '~/server/inOneStatement.server'
import type { PageHandle } from '~/server/page'
import { listAddress, noFilters, type SolutionFilters } from '~/solutions/filters'
import { countSolutions, listSolutions } from '~/solutions/queries/list.server'
import { SolutionListItem } from '~/solutions/SolutionListItem'
import { canCurateTopics } from '~/topics/policy'
import { findTopic } from '~/topics/queries/page.server'
import { TopicOrigins } from '~/topics/TopicOrigins'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { ItemList } from '~/ui/ListItem'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Prose } from '~/ui/Prose'
import { Section } from '~/ui/Section'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = { title: ({ topic }) => topic.label }

const shown = { solutions: 10, requests: 5 }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const topic = orNotFound(await findTopic(params.slug ?? ''))
  if (topic.slug !== params.slug) throw redirect(paths.topic(topic), 301)
  const viewer = await context.viewer()
  const filters: SolutionFilters = { ...noFilters, topic: { slug: topic.slug } }
  const [page, count, requests, discussion] = await inOneStatement(() => [
    listSolutions(viewer, { filters, sort: 'newest', limit: shown.solutions }),
    countSolutions(viewer, filters),
    listRequests(viewer, {
      filters: { ...openRequests, topic: { slug: topic.slug } },
      sort: 'newest',
      limit: shown.requests,
    }),
    readDiscussion(viewer, topic.id, new URL(request.url).searchParams),
  ])
  return { topic, solutions: page.items, count, requests, discussion, mayCurate: canCurateTopics(viewer) }
}

export default function TopicRoute() {
  const { topic, solutions, count, requests, discussion, mayCurate } = useLoaderData<typeof loader>()
  const { aliases, label } = topic
  const contribute = (
    <ButtonLink href={paths.newSolution({ thema: topic.slug })} variant="primary">
      {t('topics.page.contribute')}
    </ButtonLink>
  )
  return (
    <Main>
      <Breadcrumb items={[{ label: t('topics.list.title'), href: paths.topics() }]} />
      <PageHeader
        title={label}
        facts={
          aliases.length > 0 && (
            <p className="muted small">{t('topics.page.synonyms', { synonyms: aliases.join(', ') })}</p>
          )
        }
        actions={
          <>
            {contribute}
            <ButtonLink href={paths.newRequest({ thema: topic.slug })}>
              {t('requestLists.topic.ask')}
            </ButtonLink>
            {mayCurate && (
              <>
                <ButtonLink href={paths.editTopic(topic)}>{t('topics.page.edit')}</ButtonLink>
                <ButtonLink href={paths.mergeTopic(topic)} variant="tertiary">
                  {t('topics.page.merge')}
                </ButtonLink>
              </>
            )}
            <ReportLink thing={{ kind: 'topic', id: topic.id }} what={label} />
          </>
        }
      />
      {topic.introductionHtml && <Prose html={topic.introductionHtml} />}
      <TopicOrigins topic={topic} />
      <Section title={t('topics.page.solutions')} id="loesungen">
        {solutions.length === 0 ? (
          <EmptyState title={t('topics.page.solutionsEmpty')}>
            {t('topics.page.solutionsEmptyText')}
          </EmptyState>
        ) : (
          <ItemList>
            {solutions.map((solution) => (
              <SolutionListItem key={solution.id} solution={solution} level={3} />
            ))}
          </ItemList>
        )}
        {count > solutions.length && (
          <p>
            <a href={listAddress({ topic: { slug: topic.slug } })}>
              {t('topics.page.allSolutions', { count, formatted: formatCount(count) })}
            </a>
          </p>
        )}
      </Section>
      <TopicRequests page={requests} topic={topic} />
      {discussion && (
        <Discussion
          subject={{ kind: 'topic', id: topic.id, slug: topic.slug, title: label }}
          discussion={discussion}
        />
      )}
    </Main>
  )
}
