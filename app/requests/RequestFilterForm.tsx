import { t } from '~/i18n'
import { paths } from '~/paths'
import { SizeBandFilter, StateFilter, TopicFilter } from '~/solutions/CommonFilters'
import { FilterSelect } from '~/ui/forms/FilterSelect'
import { ListFilters } from '~/ui/ListFilters'
import {
  type RequestFilters,
  type RequestSort,
  requestFilterWords,
  requestListAddress,
  requestSorts,
  standings,
  standingWord,
} from './filters'
import type { RequestFilterOptions } from './queries/filter-options.server'

interface FilterProps {
  filters: RequestFilters
  sort: RequestSort
  options: RequestFilterOptions
}

/** How the list of requests is sorted, what narrows it, and a form to narrow it further. */
export function RequestFilterForm({ filters, sort: current, options }: FilterProps) {
  const { stand, thema, land, groesse, ...kept } = requestFilterWords(filters, current)
  return (
    <ListFilters
      sorts={requestSorts.map((sort) => ({
        label: t(`requestLists.sorts.${sort}`),
        href: requestListAddress(filters, { sort }),
        active: sort === current,
      }))}
      active={activeFilters(filters, options).map(({ label, without }) => ({
        label,
        href: requestListAddress({ ...filters, ...without }, { sort: current }),
      }))}
      action={paths.requests()}
      kept={kept}
    >
      <FilterSelect
        name="stand"
        label={t('requestLists.standing')}
        value={stand}
        unfiltered={t('requestLists.standings.open')}
      >
        {standings
          .filter((standing) => standing !== 'open')
          .map((standing) => (
            <option key={standing} value={standingWord(standing)}>
              {t(`requestLists.standings.${standing}`)}
            </option>
          ))}
      </FilterSelect>
      <TopicFilter value={thema} topics={options.topics} />
      <StateFilter value={land} />
      <SizeBandFilter value={groesse} />
    </ListFilters>
  )
}

/** What narrows the list now, each with what it takes to lift it. */
function activeFilters(
  { standing, topic, state, sizeBand, organisationId }: RequestFilters,
  { topics, organisationName }: RequestFilterOptions,
): { label: string; without: Partial<RequestFilters> }[] {
  const found: { label: string; without: Partial<RequestFilters> }[] = []
  const add = (label: string, without: Partial<RequestFilters>) => found.push({ label, without })
  if (standing !== 'open') add(t(`requestLists.standings.${standing}`), { standing: 'open' })
  if (topic) add(topics.find(({ slug }) => slug === topic.slug)?.label ?? topic.slug, { topic: null })
  if (state) add(t(`solutions.state.${state}`), { state: null })
  if (sizeBand) add(t(`solutions.sizeBand.${sizeBand}`), { sizeBand: null })
  if (organisationId) {
    add(t('requestLists.soughtBy', { name: organisationName ?? organisationId }), { organisationId: null })
  }
  return found
}
