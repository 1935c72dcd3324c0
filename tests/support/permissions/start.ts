import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '~/platform/db/embedded.server'
import { dataFolder, freePort, removeData, startSite } from '../e2e-server'
import { recordChanges } from './changes'
import { packDataOfAuthor } from './packedData'
import { signInAll, type Visitors } from './visitors'
import { arrangeWorld, readInProgramme, sessionOfAuthor, type Things } from './world'

/** What a walk needs to know of a site; plain data, so that it can be handed to other processes. */
export interface Walked {
  address: string
  /** Its database. */
  url: string
  things: Things
  visitors: Visitors
  topicId: number
}

/**
 * Starts a site on the demonstration world with a thing in every state and somebody of each role signed in, and
 * records what changes from then on.
 * @param settings of the environment, beside port and folder
 */
export async function startWalkedSite(
  settings: Record<string, string> = {},
): Promise<Walked & { stop(): Promise<void> }> {
  const folder = dataFolder()
  const site = await startSite({ ...settings, PORT: String(await freePort()), DATA_DIR: folder })
  const database = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: () => undefined })
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const stop = async () => {
    await database.stop()
    await site.stop()
    await removeData(folder)
  }
  try {
    const things = await arrangeWorld(client)
    const visitors = await signInAll(site.address)
    await client.query("UPDATE member SET suspended_at = now() WHERE email LIKE 'gesperrt@%'")
    Object.assign(things, await readInProgramme(site.address, visitors.Team.cookie))
    Object.assign(things, await sessionOfAuthor(client))
    Object.assign(things, await packDataOfAuthor(site.address, visitors.Autorin.cookie, client))
    const topic = await client.query<{ id: number }>("SELECT entry_id AS id FROM topic WHERE slug = 'schule'")
    await client.query(`UPDATE member SET name = 'Vorname' || id || ' Nachname' || id, name_public = false`)
    await relationsAreKnown(client)
    await recordChanges(client)
    return {
      address: site.address,
      url: database.url,
      things,
      visitors,
      topicId: topic.rows[0]?.id ?? 0,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  } finally {
    await client.end()
  }
}

/** What came with the demonstration world is related to each other first, by nobody's request. */
async function relationsAreKnown(client: pg.Client): Promise<void> {
  for (const begin = Date.now(); Date.now() - begin < 30_000; ) {
    const { rowCount } = await client.query('SELECT FROM solution WHERE related_at IS NOT NULL LIMIT 1')
    if (rowCount) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('nothing is related to anything')
}
