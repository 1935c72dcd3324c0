import { join } from 'node:path'
import { loadDemoWorld } from '#prisma/demo/load.server'
import { loadDemoAttachments } from '#prisma/demo/loading/attachments.server'
import { loadReferenceData } from '#prisma/reference/load.server'
import { shippedFile } from '#prisma/shippedFile.server'
import { beginWithUsualRules } from '~/moderation/held/settings.server'
import { pool } from '~/platform/db/client.server'
import { startEmbeddedPostgres } from '~/platform/db/embedded.server'
import { migrate } from '~/platform/db/migrate.server'
import type { Env } from '~/platform/env.server'
import { indexPending } from '~/search/commands.server'

/** A database that is ready for use. */
export interface Database {
  /** Ends what this process started for it. */
  stop(): Promise<void>
}

/**
 * Makes the database ready: starts the embedded one where no other is named, applies migrations, loads the
 * reference data and, in the demonstration mode, the demonstration world. Sets `DATABASE_URL` for this process.
 */
export async function prepareDatabase(env: Env, say: (line: string) => void): Promise<Database> {
  const embedded =
    env.mode === 'demo'
      ? await startEmbeddedPostgres({ dataDir: join(env.DATA_DIR, 'postgres'), log: say })
      : undefined
  const url = embedded?.url ?? env.DATABASE_URL
  process.env.DATABASE_URL = url
  const direct = embedded?.url ?? env.databaseDirectUrl
  process.env.DATABASE_DIRECT_URL = direct
  try {
    await migrate({ connectionString: direct as string, folder: shippedFile('migrations'), log: say })
    await loadReferenceData(pool())
    if (env.mode === 'demo' && (await loadDemoWorld(pool()))) await loadDemoAttachments()
    if (env.mode === 'instance') await beginWithUsualRules()
    await indexPending()
  } catch (error) {
    await embedded?.stop()
    throw error
  }
  return { stop: async () => embedded?.stop() }
}
