import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { AlikeSwitch } from '~/organisations/AlikeSwitch'
import { alikeBecause } from '~/organisations/alikeBecause'
import { alikeFilter } from '~/organisations/alikeFilter.server'
import { paths } from '~/paths'
import { requestFiltersOf, requestFilterWords, requestListAddress } from '~/requests/filters'
import { requestFilterOptions } from '~/requests/queries/filter-options.server'
import { countRequests, listRequests } from '~/requests/queries/list.server'
import { RequestFilterForm } from '~/requests/RequestFilterForm'
import { RequestListItem } from '~/requests/RequestListItem'
import { inOneStatement } from '~/server/inOneStatement.server'
import type { PageHandle } from '~/server/page'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { ItemList } from '~/ui/ListItem'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Pagination } from '~/ui/Pagination'

export const handle: PageHandle = { title: t('requestLists.title') }

const perPage = 20

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const { filters: asked, sort } = requestFiltersOf(search)
  const viewer = await context.viewer()
  return context.mayLag(async () => {
    const alike = await alikeFilter(viewer, asked.alike)
    const filters = { ...asked, alike: alike.on }
    const [page, count, options] = await inOneStatement(() => [
      listRequests(viewer, { filters, sort, cursor: search.get('seite'), limit: perPage, alike: alike.ids }),
      countRequests(viewer, filters, alike.ids),
      requestFilterOptions(filters),
    ])
    return { filters, sort, page, count, options, reasons: alike.reasons, own: alike.own }
  })
}

export default function RequestsRoute() {
  const { filters, sort, page, count, options, reasons, own } = useLoaderData<typeof loader>()
  const at = (cursor: string | null) => cursor && requestListAddress(filters, { sort, cursor })
  const narrowed = Object.values(requestFilterWords(filters, 'newest')).some((word) => word !== '')
  const ask = (
    <ButtonLink href={paths.newRequest({ thema: filters.topic?.slug })} variant="primary">
      {t('requestLists.ask')}
    </ButtonLink>
  )
  return (
    <Main>
      <PageHeader title={t('requestLists.title')} lead={t('requestLists.lead')} actions={ask} />
      {page.brokenCursor && (
        <Notice>
          <p>{t('requestLists.brokenCursor')}</p>
        </Notice>
      )}
      {own !== null && (
        <AlikeSwitch
          on={filters.alike}
          href={requestListAddress({ ...filters, alike: !filters.alike }, { sort })}
          own={own}
        />
      )}
      <RequestFilterForm filters={filters} sort={sort} options={options} />
      {page.items.length > 0 ? (
        <>
          <p>{t(`requestLists.hits.${filters.standing}`, { count, formatted: formatCount(count) })}</p>
          <ItemList>
            {page.items.map((request) => (
              <RequestListItem
                key={request.id}
                request={request}
                because={alikeBecause(reasons, request.organisationId)}
              />
            ))}
          </ItemList>
          <Pagination newer={at(page.newer)} older={at(page.older)} />
        </>
      ) : (
        <EmptyState
          title={t(narrowed ? 'requestLists.empty.filtered' : 'requestLists.empty.open')}
          actions={
            <>
              {ask}
              {narrowed && (
                <ButtonLink href={requestListAddress({}, { sort })}>
                  {t('requestLists.resetFilters')}
                </ButtonLink>
              )}
            </>
          }
        >
          {t(narrowed ? 'requestLists.empty.filteredMore' : 'requestLists.empty.openMore')}
        </EmptyState>
      )}
    </Main>
  )
}
