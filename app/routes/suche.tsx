import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { formatNumber } from '~/i18n/format'
import { paths } from '~/paths'
import { HitList } from '~/search/HitList'
import { search } from '~/search/queries.server'
import type { SearchResult } from '~/search/schema'
import { limitSearch } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { SearchBox } from '~/ui/SearchBox'

export const handle: PageHandle<SearchResult> = {
  title: ({ q }) => (q ? t('search.titleFor', { q }) : t('search.title')),
  noindex: true,
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const q = new URL(request.url).searchParams.get('q') ?? ''
  if (q) await limitSearch(context)
  return data(await search(await context.viewer(), q))
}

export default function Search() {
  const { q, hits, count, partly } = useLoaderData<typeof loader>()
  return (
    <Main>
      <PageHeader title={t('search.title')} lead={q ? undefined : t('search.lead')} />
      <SearchBox action={paths.search()} query={q} large />
      {q && hits.length === 0 && (
        <EmptyState
          title={t('search.none', { q })}
          actions={
            <>
              <ButtonLink href={paths.topics()}>{t('search.toTopics')}</ButtonLink>
              <ButtonLink href={paths.solutions()}>{t('search.toSolutions')}</ButtonLink>
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
          <p>
            {count > hits.length
              ? t('search.shown', { shown: hits.length, count })
              : t('search.count', { count, replace: { count: formatNumber(count) } })}
          </p>
          <HitList hits={hits} />
        </>
      )}
    </Main>
  )
}
