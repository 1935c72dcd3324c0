import { t } from '~/i18n'
import { formatDate, formatNumber } from '~/i18n/format'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { DataTable } from '~/ui/DataTable'
import { Facts } from '~/ui/Facts'
import { LinkList } from '~/ui/LinkList'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

interface MissesPageProps {
  misses: { query: string; times: number; lastAt: Date }[]
  /** The word that a topic is being chosen for. */
  word: string
  topics: { slug: string; label: string }[]
}

/** What was searched in vain; one click leads to the topic that takes the word as a synonym, or to a request. */
export function MissesPage({ misses, word, topics }: MissesPageProps) {
  return (
    <Main>
      <Breadcrumb items={[{ label: t('moderation.title'), href: paths.moderation() }]} />
      <PageHeader
        title={word ? t('search.misses.chooseTopic', { word }) : t('search.misses.title')}
        lead={word ? undefined : t('search.misses.lead')}
      />
      {word ? (
        <>
          <LinkList
            items={topics.map((topic) => ({
              label: topic.label,
              href: paths.editTopic(topic, { synonym: word }),
            }))}
          />
          <p>
            <a href={paths.searchMisses()}>{t('search.misses.back')}</a>
          </p>
        </>
      ) : misses.length === 0 ? (
        <p>{t('search.misses.none')}</p>
      ) : (
        <DataTable
          caption={t('search.misses.title')}
          captionHidden
          columns={[
            { key: 'query', label: t('search.misses.query') },
            { key: 'times', label: t('search.misses.times'), numeric: true },
            { key: 'last', label: t('search.misses.last') },
            { key: 'action', label: t('search.misses.actions') },
          ]}
          rows={misses.map(({ query, times, lastAt }) => ({
            key: query,
            cells: [
              <a key="query" href={paths.search(query)}>
                {query}
              </a>,
              formatNumber(times),
              formatDate(lastAt),
              <Facts key="action">
                <a
                  href={paths.searchMisses({ wort: query })}
                  aria-label={t('search.misses.actionLabel', { word: query })}
                >
                  {t('search.misses.action')}
                </a>
                <a
                  href={paths.newRequest({ titel: query })}
                  aria-label={t('search.misses.askLabel', { word: query })}
                >
                  {t('search.misses.ask')}
                </a>
              </Facts>,
            ],
          }))}
        />
      )}
    </Main>
  )
}
