import { formatted, row } from '../shared/table'
import { inTurns } from '../shared/turns'
import type { Part } from './part'

/** What is read where solutions are reused, in the database alone. */
export const reuse: Part = async (given) => {
  const few = (await given.small()).size
  const found = await inTurns(given, given.quick ? 20 : 200, async ({ load, size }) => {
    const { tasksOf } = (await load('/tests/bench/work/reuses.ts')) as typeof import('../work/reuses')
    return tasksOf(size, few.joined)
  })
  return Object.entries(found).map(([name, { small, large }]) => {
    const p50 = `p50 ${formatted(large.databaseP50)} statt ${formatted(small.databaseP50)} ms`
    const p95 = `p95 ${formatted(large.databaseP95)} statt ${formatted(small.databaseP95)} ms`
    const grown = large.databaseP50 / small.databaseP50
    return row(`Nachnutzung: ${name}`, grown, 'mal', null, `${p50}, ${p95}`)
  })
}
