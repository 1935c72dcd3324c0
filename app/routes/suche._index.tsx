import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { countMiss } from '~/search/commands/misses.server'
import { search } from '~/search/queries.server'
import { SearchPage } from '~/search/SearchPage'
import { type SearchResult, searchInputOf } from '~/search/schema'
import { limitSearch } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'

export const handle: PageHandle<SearchResult> = {
  title: ({ q }) => (q ? t('search.titleFor', { q }) : t('search.title')),
  noindex: true,
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = searchInputOf(new URL(request.url).searchParams)
  if (input.q) await limitSearch(context)
  const viewer = await context.viewer()
  const result = await context.mayLag(() => search(viewer, input))
  if (result.q && result.count === 0) await countMiss(result)
  return data(result)
}

export default function Search() {
  return <SearchPage result={useLoaderData<typeof loader>()} />
}
