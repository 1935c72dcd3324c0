import { t } from '~/i18n'
import { FilterSelect } from '~/ui/forms/FilterSelect'
import { federalStates, sizeBands } from './choices'

/** Narrows a list to a topic. */
export function TopicFilter({
  value,
  topics,
  withNone,
}: {
  value: string
  topics: { slug: string; label: string; field: string }[]
  /** Offers what has no topic yet. */
  withNone?: boolean
}) {
  return (
    <FilterSelect name="thema" label={t('solutions.list.topic')} value={value}>
      {withNone && <option value="ohne">{t('solutions.noTopic')}</option>}
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
  )
}

/** Narrows a list to a state of the country. */
export function StateFilter({ value }: { value: string }) {
  return (
    <FilterSelect name="land" label={t('solutions.list.state')} value={value}>
      {federalStates.map((state) => (
        <option key={state} value={state}>
          {t(`solutions.state.${state}`)}
        </option>
      ))}
    </FilterSelect>
  )
}

/** Narrows a list to municipalities of a size. */
export function SizeBandFilter({ value }: { value: string }) {
  return (
    <FilterSelect name="groesse" label={t('solutions.list.sizeBand')} value={value}>
      {sizeBands.map((band) => (
        <option key={band} value={band}>
          {t(`solutions.sizeBand.${band}`)}
        </option>
      ))}
    </FilterSelect>
  )
}
