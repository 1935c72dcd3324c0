import { t } from '~/i18n'
import { paths } from '~/paths'
import { FilterSelect } from '~/ui/forms/FilterSelect'
import { ListFilters } from '~/ui/ListFilters'
import { SizeBandFilter, StateFilter, TopicFilter } from './CommonFilters'
import { statuses } from './choices'
import {
  filterWords,
  listAddress,
  type SolutionFilters,
  type SolutionSort,
  sorts,
  statusWord,
} from './filters'
import type { FilterOptions } from './queries/filter-options.server'

interface FilterProps {
  filters: SolutionFilters
  sort: SolutionSort
  options: FilterOptions
}

/** How the list is sorted, what narrows it, and a form to narrow it further. */
export function SolutionFilterForm({ filters, sort: current, options }: FilterProps) {
  const { thema, land, groesse, status, produkt, anbieter, fachtag, ...kept } = filterWords(filters, current)
  const { topics, products, providers, fachtage } = options
  return (
    <ListFilters
      sorts={sorts.map((sort) => ({
        label:
          filters.alike && sort === 'newest'
            ? t('organisations.alike.sort')
            : t(`solutions.list.sorts.${sort}`),
        href: listAddress(filters, { sort }),
        active: sort === current,
      }))}
      active={activeFilters({ filters, options }).map(({ label, without }) => ({
        label,
        href: listAddress({ ...filters, ...without }, { sort: current }),
      }))}
      action={paths.solutions()}
      kept={kept}
    >
      <TopicFilter value={thema} topics={topics} withNone />
      <StateFilter value={land} />
      <SizeBandFilter value={groesse} />
      <FilterSelect name="status" label={t('solutions.list.status')} value={status}>
        {statuses.map((one) => (
          <option key={one} value={statusWord(one)}>
            {t(`solutions.status.${one}`)}
          </option>
        ))}
      </FilterSelect>
      {products.length > 0 && (
        <FilterSelect name="produkt" label={t('solutions.list.product')} value={produkt}>
          {named(products)}
        </FilterSelect>
      )}
      {providers.length > 0 && (
        <FilterSelect name="anbieter" label={t('solutions.list.provider')} value={anbieter}>
          {named(providers)}
        </FilterSelect>
      )}
      {fachtage.length > 0 && (
        <FilterSelect name="fachtag" label={t('solutions.list.fachtag')} value={fachtag}>
          {fachtage.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </FilterSelect>
      )}
    </ListFilters>
  )
}

const named = (things: { id: number; name: string }[]) =>
  things.map((thing) => (
    <option key={thing.id} value={thing.id}>
      {thing.name}
    </option>
  ))

/** What narrows the list now, each with what it takes to lift it. */
function activeFilters({
  filters,
  options,
}: Pick<FilterProps, 'filters' | 'options'>): { label: string; without: Partial<SolutionFilters> }[] {
  const { topic, state, sizeBand, status, productId, providerId, fachtag, organisationId, reusedById } =
    filters
  const nameOf = (things: { id: number; name: string }[], id: number) =>
    things.find((thing) => thing.id === id)?.name ?? String(id)
  const found: { label: string; without: Partial<SolutionFilters> }[] = []
  const add = (label: string, without: Partial<SolutionFilters>) => found.push({ label, without })
  if (topic === 'none') add(t('solutions.noTopic'), { topic: null })
  else if (topic) {
    const known = options.topics.find(({ slug }) => slug === topic.slug)
    add(known?.label ?? topic.slug, { topic: null })
  }
  if (state) add(t(`solutions.state.${state}`), { state: null })
  if (sizeBand) add(t(`solutions.sizeBand.${sizeBand}`), { sizeBand: null })
  if (status) add(t(`solutions.status.${status}`), { status: null })
  if (productId) add(nameOf(options.products, productId), { productId: null })
  if (providerId) add(nameOf(options.providers, providerId), { providerId: null })
  if (fachtag) {
    add(options.fachtage.find(({ slug }) => slug === fachtag)?.title ?? fachtag, { fachtag: null })
  }
  if (organisationId) add(options.organisationName ?? String(organisationId), { organisationId: null })
  if (reusedById) {
    const name = options.reusedByName ?? String(reusedById)
    add(t('solutions.list.reusedBy', { name }), { reusedById: null })
  }
  return found
}
