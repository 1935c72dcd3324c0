import { t } from '~/i18n'
import { formatNumber } from '~/i18n/format'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Pagination } from '~/ui/Pagination'
import { SearchBox } from '~/ui/SearchBox'
import { HitList } from './HitList'
import { SearchFacets } from './SearchFacets'
import { type SearchResult, searchParams } from './schema'

/** The search: box, what narrows it, hits. */
export function SearchPage({ result }: { result: SearchResult }) {
  const { q, input, hits, count, partly, meant, unknown, pages } = result
  const pageHref = (page: number) =>
    page >= 1 && page <= pages ? paths.search(q, searchParams(input, page)) : null
  const isNarrowed = Object.keys(input.facets).length > 0
  return (
    <Main>
      <PageHeader title={t('search.title')} lead={q ? undefined : t('search.lead')} />
      <SearchBox action={paths.search()} suggestions={paths.searchSuggestions()} query={q} large />
      <details className="filter">
        <summary>{t('search.help')}</summary>
        <p>{t('search.helpText')}</p>
      </details>
      {meant && (
        <p>
          {t('search.meant')} <a href={paths.search(meant)}>{meant}</a>?
        </p>
      )}
      {unknown.length > 0 && (
        <Notice>
          <p>{t('search.unknown', { what: unknown.join(', ') })}</p>
        </Notice>
      )}
      {q && (hits.length > 0 || isNarrowed) && <SearchFacets result={result} />}
      {q && hits.length === 0 && (
        <EmptyState
          title={t('search.none', { q })}
          actions={
            <>
              <ButtonLink href={paths.newRequest({ titel: q })} variant="primary">
                {t('search.ask')}
              </ButtonLink>
              <ButtonLink href={paths.topics()} variant="tertiary">
                {t('search.toTopics')}
              </ButtonLink>
              <ButtonLink href={paths.solutions()} variant="tertiary">
                {t('search.toSolutions')}
              </ButtonLink>
            </>
          }
        >
          {t('search.noneMore')}
        </EmptyState>
      )}
      {partly && (
        <Notice>
          <p>{t('search.partly')}</p>
        </Notice>
      )}
      {hits.length > 0 && (
        <>
          <p>{countText(result, count)}</p>
          <HitList hits={hits} />
          <Pagination
            newer={pageHref(input.page - 1)}
            older={pageHref(input.page + 1)}
            newerLabel={t('search.previous')}
            olderLabel={t('search.next')}
          />
        </>
      )}
    </Main>
  )
}

function countText({ atLeast }: SearchResult, count: number): string {
  if (atLeast && count >= 100)
    return t('search.atLeast', { count, replace: { count: formatNumber(Math.floor(count / 100) * 100) } })
  return t('search.count', { count, replace: { count: formatNumber(count) } })
}
