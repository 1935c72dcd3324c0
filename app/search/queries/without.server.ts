import { fold } from '../analysis/fold'
import { stem } from '../analysis/stem'
import { tokenise } from '../analysis/tokenise'
import { postingsOf, scopesFor } from '../engine/retrieve.server'

const mostLeftOut = 100_000

/** The documents that hold a word somebody does not want. */
export async function leftOut(words: string[], members: boolean): Promise<Set<number>> {
  const stems = words.flatMap((word) => tokenise(word).map(({ written }) => stem(fold(written))))
  if (stems.length === 0) return new Set()
  const lists = await postingsOf(
    [...new Set(stems)].map((word) => ({ word, cap: mostLeftOut })),
    [...scopesFor(members, false), ...scopesFor(members, true)],
  )
  return new Set(lists.flatMap(({ docs }) => docs))
}
