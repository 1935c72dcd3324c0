import pg from 'pg'
import { now as present } from '~/platform/clock.server'
import { countEverything } from './loading/counters.server'
import { loadTopicDiscussions } from './loading/discussions.server'
import { loadEquipment } from './loading/equipment.server'
import { loadFachtage } from './loading/fachtage.server'
import { loadModeration } from './loading/moderation.server'
import { loadMembers, loadOrganisations } from './loading/people.server'
import { loadRequests } from './loading/requests.server'
import { loadConsents } from './loading/rules.server'
import { loadSolutions } from './loading/solutions.server'
import { Stage } from './loading/stage.server'

/** Any constant will do; two processes that start together must not load at once. */
const LOCK = 7_220_002

/**
 * Writes the demonstration world into a database that has the reference data and no member yet; where somebody
 * has an account it does nothing. All in one transaction.
 *
 * @param options.now the moment that "20 days ago" counts from; by default the present
 * @returns whether it was loaded
 */
export async function loadDemoWorld(
  client: pg.ClientBase | pg.Pool,
  options: { now?: Date } = {},
): Promise<boolean> {
  if (!(client instanceof pg.Pool)) return load(client, options.now ?? present())
  const own = await client.connect()
  try {
    return await load(own, options.now ?? present())
  } finally {
    own.release()
  }
}

async function load(client: pg.ClientBase, now: Date): Promise<boolean> {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    const inhabited = await client.query('SELECT 1 FROM member LIMIT 1')
    if (inhabited.rowCount === 0) await fill(new Stage(client, now))
    await client.query('COMMIT')
    return inhabited.rowCount === 0
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function fill(stage: Stage): Promise<void> {
  const { rows } = await stage.client.query<{ entry_id: number; slug: string }>(
    'SELECT entry_id, slug FROM topic',
  )
  for (const topic of rows) stage.topicIds.set(topic.slug, topic.entry_id)
  await loadOrganisations(stage)
  await loadMembers(stage)
  await loadConsents(stage)
  await loadFachtage(stage)
  await loadTopicDiscussions(stage)
  await loadSolutions(stage)
  await loadEquipment(stage)
  await loadRequests(stage)
  await loadModeration(stage)
  await countEverything(stage.client)
}
