import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { GermanyMap } from '~/ui/drawings/GermanyMap'
import type { ReuseState } from './choices'
import { markOf } from './marks'
import type { ReusePlace } from './queries/places.server'

const drawn = ['in_use', 'testing', 'ended'] as const satisfies readonly ReuseState[]

/** Where a solution runs, on a map; the list on the same page says the same and more. */
export function ReuseMap({ places }: { places: ReusePlace[] }) {
  const reusing = places.filter(({ state }) => state !== null)
  if (reusing.length === 0) return null
  return (
    <GermanyMap
      name={t('reuse.map.name', { count: reusing.length, formatted: formatCount(reusing.length) })}
      marks={places.map(({ id, name, state, lat, lon }) => ({
        id,
        lat,
        lon,
        label: `${name}: ${wordOf(state)}`,
        shape: markOf(state),
      }))}
      legend={[null, ...drawn.filter((state) => reusing.some((place) => place.state === state))].map(
        (state) => ({ shape: markOf(state), label: wordOf(state) }),
      )}
    />
  )
}

function wordOf(state: ReuseState | null): string {
  return state === null ? t('reuse.lineage.original') : t(`reuse.state.${state}`)
}
