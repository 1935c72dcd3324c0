import { db } from '~/platform/db/client.server'

/** One backup that was finished. */
export interface BackupRun {
  finishedAt: Date
  /** How long it took. */
  seconds: number
  /** Of the file. */
  bytes: number
  /** Files in the archive. */
  entries: number
}

/** The last backup that `npm run nabe -- backup` finished; null where there was none. Other ways leave no trace here. */
export async function lastBackup(): Promise<BackupRun | null> {
  const run = await db.backupRun.findFirst({ orderBy: { finishedAt: 'desc' } })
  if (!run) return null
  const { finishedAt, seconds, bytes, entries } = run
  return { finishedAt, seconds, bytes: Number(bytes), entries }
}
