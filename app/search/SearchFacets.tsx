import { t } from '~/i18n'
import { formatNumber } from '~/i18n/format'
import { paths } from '~/paths'
import { FilterChips } from '~/ui/FilterChips'
import { type SearchResult, searchParams, sortings } from './schema'

const most = 12

/** Order of the hits, and what narrows them, with how many there are of each; all of it are plain addresses. */
export function SearchFacets({ result }: { result: SearchResult }) {
  const { q, input, facets } = result
  return (
    <div className="filters">
      <FilterChips
        label={t('search.sort')}
        exclusive
        chips={sortings.map((sort) => ({
          label: t(`search.sorts.${sort}`),
          href: paths.search(q, searchParams({ ...input, sort })),
          active: sort === input.sort,
        }))}
      />
      {facets
        .filter(({ values }) => values.length > 1 || values.some(({ active }) => active))
        .map(({ name, values }) => (
          <FilterChips
            key={name}
            label={t(`search.facets.${name}`)}
            folded
            chips={values.slice(0, most).map(({ value, label, count, active }) => ({
              label,
              count: formatNumber(count),
              active,
              href: paths.search(
                q,
                searchParams({ ...input, facets: { ...input.facets, [name]: active ? undefined : value } }),
              ),
            }))}
          />
        ))}
    </div>
  )
}
