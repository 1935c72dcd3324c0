import type { MarkShape } from '~/ui/drawings/MarkSign'
import type { ReuseState } from './choices'

/** How a state is drawn, on the map and in the lineage; `null` is the original. */
export function markOf(state: ReuseState | null): MarkShape {
  if (state === null) return 'wheel'
  if (state === 'in_use') return 'disc'
  return state === 'ended' ? 'cross' : 'ring'
}
