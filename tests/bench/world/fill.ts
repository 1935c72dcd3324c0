import { pool } from '~/platform/db/client.server'
import { fillDiscussions, fillRatings } from './discussions'
import { fillFachtag } from './fachtag'
import { fillOrganisations } from './organisations'
import { fillReuses } from './reuses'
import { fillIndex } from './searchIndex'
import type { Size } from './size'
import { fillSolutions } from './solutions'
import { stageTexts } from './stage'

/**
 * Fills a database that holds the register and the topics with organisations that take part, solutions, discussions,
 * ratings, statements of reuse, a Fachtag, and the search index of all of it. The organisations of a smaller database
 * are the same and do the same in a larger one.
 * @param say told what takes long
 */
export async function fillWorld(size: Size, say: (line: string) => void): Promise<void> {
  const client = await pool().connect()
  const run = (...statement: string[]) => client.query(statement.join(' '))
  const timed = async (name: string, work: Promise<unknown>) => {
    const start = performance.now()
    await work
    say(`  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
  try {
    // A million foreign keys that hold by construction need not be looked up one by one.
    await run('SET session_replication_role = replica')
    await run("SET synchronous_commit = off; SET work_mem = '64MB'; SELECT setseed(0.5)")
    await timed('texts', stageTexts(client, size))
    await timed('organisations', fillOrganisations(run, size))
    await timed('solutions', fillSolutions(run, size))
    await timed('discussions', fillDiscussions(run, size))
    await timed('ratings', fillRatings(run, size))
    await timed('reuses', fillReuses(run, size))
    await fillFachtag(run)
    await run(`UPDATE topic t SET solution_count = c.solutions FROM (
      SELECT topic_id, count(*) AS solutions FROM entry_topic GROUP BY topic_id) c WHERE c.topic_id = t.entry_id`)
    await run("SELECT setval(pg_get_serial_sequence('entry', 'id'), (SELECT max(id) FROM entry))")
    await run('SET session_replication_role = DEFAULT')
    await run('RESET synchronous_commit; RESET work_mem')
  } finally {
    client.release()
  }
  await timed('statistics', pool().query('VACUUM ANALYZE'))
  await timed('search index', fillIndex(say))
}
