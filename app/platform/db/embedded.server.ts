import { realpathSync } from 'node:fs'
import pg from 'pg'
import { databaseTexts } from '~/i18n/de/database'
import { findBinaries } from './embedded/binaries.server'
import { ensureCluster, ROLE, readPassword } from './embedded/cluster.server'
import { type DataPlace, placeData } from './embedded/dataFolder.server'
import { EmbeddedPostgresError, reasonOf } from './embedded/error'
import { beginLease, endLease, whileLocked } from './embedded/leases.server'
import { findRunningServer, type RunningServer, startServer, stopServer } from './embedded/postmaster.server'
import { endWithProcess, forget } from './embedded/shutdown.server'

export { EmbeddedPostgresError } from './embedded/error'

const DATABASE = 'nabe'

export type EmbeddedPostgresOptions = {
  /** Made where it is missing; the data may end up elsewhere, see `dataDir` of the answer. */
  dataDir: string
  log: (message: string) => void
  /** No fsync: for tests, where speed counts and nothing has to survive a crash. */
  volatile?: boolean
}

export type EmbeddedPostgres = {
  /** Address of the database, with password; the role may do everything. */
  url: string
  /** Ends the use by this process. The last process that uses the server stops it. */
  stop(): Promise<void>
  /** Where the data really lie. */
  dataDir: string
}

/**
 * PostgreSQL without set-up: makes a cluster in the data folder at the first start, starts its server, or uses the
 * one that already runs there (another process of ours, or left over after `kill -9`). It listens on 127.0.0.1
 * alone, on any free port, and ends with this process.
 *
 * @throws EmbeddedPostgresError with one German line for the person who starts Nabe
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, volatile = false } = options
  try {
    const place = placeData(options.dataDir, log)
    const binaries = findBinaries(place.user)
    return await whileLocked(place.folder, async () => {
      const running = await findRunningServer(place)
      if (running) log(databaseTexts.reusing(running.port))
      const server = running ?? (await startFresh())
      const url = await openDatabase(place, server)
      return use(url, server)

      async function startFresh(): Promise<RunningServer> {
        await ensureCluster(place, binaries, { volatile, log })
        const started = await startServer(place, binaries, { volatile })
        log(databaseTexts.started(started.port))
        return started
      }
    })

    function use(url: string, server: RunningServer): EmbeddedPostgres {
      const lease = beginLease(place.folder, place.user)
      let stopping: Promise<void> | undefined
      const user = {
        stop() {
          stopping ??= whileLocked(place.folder, async () => {
            forget(user)
            if (endLease(place.folder, lease)) await stopServer(place, binaries)
          })
          return stopping
        },
        stopAtOnce() {
          if (endLease(place.folder, lease)) process.kill(server.pid, 'SIGINT')
        },
      }
      endWithProcess(user)
      return { url, dataDir: place.folder, stop: user.stop }
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) {
      throw new EmbeddedPostgresError(databaseTexts.folderNotWritable(options.dataDir, reasonOf(error)))
    }
    throw error
  }
}

/** Makes sure that this is our server, and that it holds our database. @returns the database's address */
async function openDatabase(place: DataPlace, { port }: RunningServer): Promise<string> {
  const address = (database: string) =>
    `postgresql://${ROLE}:${readPassword(place)}@127.0.0.1:${port}/${database}`
  const client = new pg.Client({ connectionString: address('postgres'), connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string; exists: boolean }>(
      `SELECT current_setting('data_directory') AS folder,
              EXISTS (SELECT FROM pg_database WHERE datname = $1) AS exists`,
      [DATABASE],
    )
    const answer = rows[0]
    if (!answer || realpathSync(answer.folder) !== realpathSync(place.cluster))
      throw new Error(databaseTexts.foreignServer(port))
    if (!answer.exists) await client.query(`CREATE DATABASE ${DATABASE}`)
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error
    throw new EmbeddedPostgresError(
      databaseTexts.unreachable(error instanceof Error ? error.message : String(error)),
    )
  } finally {
    await client.end().catch(() => undefined)
  }
  return address(DATABASE)
}
