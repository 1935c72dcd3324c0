import { formatted, row } from '../shared/table'
import { inTurns } from '../shared/turns'
import type { Part } from './part'

/** How the search's time grows with the number of solutions; the whole answer with its HTML, without Remix. */
export const search: Part = async (given) => {
  const rounds = given.quick ? 20 : 400
  const found = await inTurns(given, rounds, async ({ load }) => {
    const { searches } = (await load('/tests/bench/work/searches.ts')) as typeof import('../work/searches')
    return searches(rounds)
  })
  const [few, many] = [(await given.small()).size, (await given.large()).size]
  const sizes = `${formatted(many.solutions)} zu ${formatted(few.solutions)} Lösungen`
  return Object.entries(found)
    .filter(([name]) => name !== 'row')
    .map(([name, { small, large }]) => {
      const what = `${name}: p95 bei ${sizes}`
      const more = `${formatted(large.wholeP95)} statt ${formatted(small.wholeP95)} ms, davon Datenbank ${formatted(large.databaseP95)} statt ${formatted(small.databaseP95)} ms`
      return row(what, large.wholeP95 / small.wholeP95, 'mal', { atMost: 4 }, more)
    })
}
