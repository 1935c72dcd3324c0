import { type ReactNode, useId } from 'react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { buttonClass } from '~/ui/ButtonLink'
import { FilterChips } from '~/ui/FilterChips'
import { federalStates, sizeBands, statuses } from './choices'
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

/** How the list is sorted, what narrows it, and a form to narrow it further; all of it are plain addresses. */
export function SolutionFilterForm(props: FilterProps) {
  const active = activeFilters(props)
  return (
    <div className="filters">
      <SortLinks filters={props.filters} sort={props.sort} />
      {active.length > 0 && (
        <FilterChips
          label={t('solutions.list.activeFilters')}
          chips={active.map(({ label, without }) => ({
            label,
            href: listAddress({ ...props.filters, ...without }, { sort: props.sort }),
            active: true,
          }))}
        />
      )}
      <details className="filter">
        <summary>{t('solutions.list.filters')}</summary>
        <FilterSelects {...props} />
      </details>
    </div>
  )
}

function SortLinks({ filters, sort: current }: Pick<FilterProps, 'filters' | 'sort'>) {
  const id = useId()
  return (
    <div className="filter">
      <span id={id} className="filter__label">
        {t('solutions.list.sort')}
      </span>
      <ul className="chips" aria-labelledby={id}>
        {sorts.map((sort) => (
          <li key={sort}>
            <a
              className="chip"
              href={listAddress(filters, { sort })}
              aria-current={sort === current ? 'true' : undefined}
            >
              {t(`solutions.list.sorts.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function FilterSelects({ filters, sort, options }: FilterProps) {
  const words = filterWords(filters, sort)
  const { topics, products, providers, fachtage } = options
  return (
    <form className="form stack" method="get" action={paths.solutions()}>
      {words.sort && <input type="hidden" name="sort" value={words.sort} />}
      {words.kommune && <input type="hidden" name="kommune" value={words.kommune} />}
      <FilterSelect name="thema" label={t('solutions.list.topic')} value={words.thema}>
        <option value="ohne">{t('solutions.noTopic')}</option>
        {[...new Set(topics.map((topic) => topic.field))].map((field) => (
          <optgroup key={field} label={field}>
            {topics
              .filter((topic) => topic.field === field)
              .map((topic) => (
                <option key={topic.slug} value={topic.slug}>
                  {topic.label}
                </option>
              ))}
          </optgroup>
        ))}
      </FilterSelect>
      <FilterSelect name="land" label={t('solutions.list.state')} value={words.land}>
        {federalStates.map((state) => (
          <option key={state} value={state}>
            {t(`solutions.state.${state}`)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="groesse" label={t('solutions.list.sizeBand')} value={words.groesse}>
        {sizeBands.map((band) => (
          <option key={band} value={band}>
            {t(`solutions.sizeBand.${band}`)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="status" label={t('solutions.list.status')} value={words.status}>
        {statuses.map((status) => (
          <option key={status} value={statusWord(status)}>
            {t(`solutions.status.${status}`)}
          </option>
        ))}
      </FilterSelect>
      {products.length > 0 && (
        <FilterSelect name="produkt" label={t('solutions.list.product')} value={words.produkt}>
          {named(products)}
        </FilterSelect>
      )}
      {providers.length > 0 && (
        <FilterSelect name="anbieter" label={t('solutions.list.provider')} value={words.anbieter}>
          {named(providers)}
        </FilterSelect>
      )}
      {fachtage.length > 0 && (
        <FilterSelect name="fachtag" label={t('solutions.list.fachtag')} value={words.fachtag}>
          {fachtage.map((fachtag) => (
            <option key={fachtag.slug} value={fachtag.slug}>
              {fachtag.title}
            </option>
          ))}
        </FilterSelect>
      )}
      <div className="actions">
        <button type="submit" className={buttonClass('primary')}>
          {t('solutions.list.apply')}
        </button>
      </div>
    </form>
  )
}

const named = (things: { id: number; name: string }[]) =>
  things.map((thing) => (
    <option key={thing.id} value={thing.id}>
      {thing.name}
    </option>
  ))

function FilterSelect(props: { name: string; label: string; value: string; children: ReactNode }) {
  const id = useId()
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>
        {props.label}
      </label>
      <div className="kern-form-input__control">
        <select id={id} name={props.name} className="kern-form-input__input" defaultValue={props.value}>
          <option value="">{t('solutions.list.all')}</option>
          {props.children}
        </select>
      </div>
    </div>
  )
}

/** What narrows the list now, each with what it takes to lift it. */
function activeFilters({
  filters,
  options,
}: FilterProps): { label: string; without: Partial<SolutionFilters> }[] {
  const { topic, state, sizeBand, status, productId, providerId, fachtag, organisationId } = filters
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
  return found
}
