import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { AlikeSwitch } from '~/organisations/AlikeSwitch'
import { alikeBecause } from '~/organisations/alikeBecause'
import { alikeFilter } from '~/organisations/alikeFilter.server'
import { paths } from '~/paths'
import { inOneStatement } from '~/server/inOneStatement.server'
import type { PageHandle } from '~/server/page'
import { filtersOf, filterWords, listAddress } from '~/solutions/filters'
import { filterOptions } from '~/solutions/queries/filter-options.server'
import { countSolutions, listSolutions } from '~/solutions/queries/list.server'
import { SolutionFilterForm } from '~/solutions/SolutionFilterForm'
import { SolutionListItem } from '~/solutions/SolutionListItem'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { ItemList } from '~/ui/ListItem'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Pagination } from '~/ui/Pagination'

export const handle: PageHandle = { title: t('solutions.list.title') }

const perPage = 20

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const { filters: asked, sort } = filtersOf(search)
  const viewer = await context.viewer()
  return context.mayLag(async () => {
    const alike = await alikeFilter(viewer, asked.alike)
    const filters = { ...asked, alike: alike.on }
    const [page, count, options] = await inOneStatement(() => [
      listSolutions(viewer, { filters, sort, cursor: search.get('seite'), limit: perPage, alike: alike.ids }),
      countSolutions(viewer, filters, alike.ids),
      filterOptions(viewer, filters),
    ])
    return { filters, sort, page, count, options, reasons: alike.reasons, own: alike.own }
  })
}

export default function SolutionsRoute() {
  const { filters, sort, page, count, options, reasons, own } = useLoaderData<typeof loader>()
  const at = (cursor: string | null) => cursor && listAddress(filters, { sort, cursor })
  const narrowed = Object.values(filterWords(filters, 'newest')).some((word) => word !== '')
  const contribute = (
    <ButtonLink href={paths.newSolution()} variant="primary">
      {t('solutions.list.contribute')}
    </ButtonLink>
  )
  return (
    <Main>
      <PageHeader title={t('solutions.list.title')} lead={t('solutions.list.lead')} actions={contribute} />
      {page.brokenCursor && (
        <Notice>
          <p>{t('solutions.list.brokenCursor')}</p>
        </Notice>
      )}
      {own !== null && (
        <AlikeSwitch
          on={filters.alike}
          href={listAddress({ ...filters, alike: !filters.alike }, { sort })}
          own={own}
        />
      )}
      <SolutionFilterForm filters={filters} sort={sort} options={options} />
      {page.items.length > 0 ? (
        <>
          <p>{t('solutions.list.hits', { count, formatted: formatCount(count) })}</p>
          <ItemList>
            {page.items.map((solution) => (
              <SolutionListItem
                key={solution.id}
                solution={solution}
                because={alikeBecause(reasons, solution.organisationId)}
              />
            ))}
          </ItemList>
          <Pagination newer={at(page.newer)} older={at(page.older)} />
        </>
      ) : (
        <EmptyState
          title={t('solutions.list.empty')}
          actions={
            <>
              {contribute}
              {narrowed && (
                <ButtonLink href={listAddress({}, { sort })}>{t('solutions.list.resetFilters')}</ButtonLink>
              )}
            </>
          }
        >
          {narrowed ? t('solutions.list.emptyFiltered') : t('solutions.list.emptyAll')}
        </EmptyState>
      )}
    </Main>
  )
}
