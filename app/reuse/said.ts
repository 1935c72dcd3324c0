import { type ReuseState, stateOfWord, takenBackWord } from './choices'

/**
 * What was just said, going by the address that a statement leads to; null where the viewer's organisation says
 * something else by now, so that nobody is told what is not so.
 */
export function saidIn(
  search: URLSearchParams,
  { may, own }: { may: string; own: { state: ReuseState } | null },
): ReuseState | 'taken_back' | null {
  const word = search.get('nachnutzung')
  if (word === null || may !== 'allowed') return null
  if (own === null) return word === takenBackWord ? 'taken_back' : null
  return stateOfWord(word) === own.state ? own.state : null
}
