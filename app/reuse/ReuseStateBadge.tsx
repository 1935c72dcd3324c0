import { Badge, type Tone } from '~/ui/Badge'
import type { ReuseState } from './choices'
import { stateWords } from './wording'

const tones: Record<ReuseState, Tone> = {
  interested: 'neutral',
  testing: 'info',
  in_use: 'success',
  ended: 'neutral',
}

/** What an organisation does with a solution, and since when, as words with a shape. */
export function ReuseStateBadge({ state, since }: { state: ReuseState; since: string | null }) {
  return <Badge tone={tones[state]}>{stateWords(state, since)}</Badge>
}
