import type { Readable } from 'node:stream'
import { recordAudit } from '~/activity/commands.server'
import type { MemberViewer, Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { MissingFile, storage } from '~/platform/storage/index.server'
import { canExport, canFetchExport } from './policy'

export type ExportState = 'queued' | 'ready' | 'failed' | 'expired'

/** A packed file, or one on its way. */
export interface ExportInList {
  id: number
  state: ExportState
  createdAt: Date
  expiresAt: Date | null
  bytes: number | null
}

/** What the viewer had packed about this member, last first; null where they may not. */
export async function listExports(viewer: MemberViewer, memberId: number): Promise<ExportInList[] | null> {
  if (!canExport(viewer, { id: memberId })) return null
  const rows = await db.dataExport.findMany({
    where: { memberId, askedById: viewer.id },
    orderBy: { id: 'desc' },
    take: 20,
  })
  return rows.map(({ id, state, createdAt, expiresAt, bytes }) => ({
    id,
    state: state === 'ready' && expiresAt && expiresAt <= now() ? 'expired' : (state as ExportState),
    createdAt,
    expiresAt,
    bytes: bytes === null ? null : Number(bytes),
  }))
}

/** A file that can be fetched, and whose it is; null where it is not there, or not for this viewer, or too old. */
export async function findExport(
  viewer: Viewer,
  id: number,
): Promise<{ id: number; memberId: number; bytes: number; open: () => Promise<Readable | null> } | null> {
  const row = await db.dataExport.findFirst({ where: { id, state: 'ready', expiresAt: { gt: now() } } })
  if (!row?.storageKey || !canFetchExport(viewer, row)) return null
  const { memberId, storageKey: key } = row
  return { id, memberId, bytes: Number(row.bytes), open: () => storage().read(key).catch(nothingThere) }
}

function nothingThere(error: unknown): null {
  if (error instanceof MissingFile) return null
  throw error
}

/** Notes that a file was fetched. */
export async function noteFetched(
  viewer: MemberViewer,
  file: { id: number; memberId: number },
): Promise<void> {
  await db.dataExport.updateMany({ where: { id: file.id }, data: { fetchedAt: now() } })
  await recordAudit(db, { verb: 'member.export_fetched', actorId: viewer.id, memberId: file.memberId })
}
