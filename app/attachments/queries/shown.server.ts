import type { Viewer } from '~/auth/viewer'
import { visibleOrOwn } from '~/entries/visibility.server'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
import type { AttachmentKind, ScanState } from '../choices'

/** A file as lists show it. */
export interface ShownAttachment {
  id: number
  kind: AttachmentKind
  title: string
  source: string
  /** `2025-11-25`. */
  documentDate: string | null
  licence: string
  altText: string
  fileName: string
  mediaType: string
  bytes: number
  scanState: ScanState
}

/** A file to be handed out. */
export interface Download extends ShownAttachment {
  sha256: string
  storageKey: string
}

/**
 * Files follow their entry: who may open it may have them. Of what was withdrawn nobody gets any, until it is back.
 * What waits for the virus scanner, or did not pass it, is handed to nobody.
 */
function handedOut(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`a.state = 'visible' AND a.scan_state IN ('clean', 'not_scanned')
    AND e.state <> 'withdrawn' AND ${visibleOrOwn(viewer)}`
}

const kindOrder = Prisma.sql`array_position(ARRAY['service_description', 'council_paper', 'instruction',
  'processing_agreement', 'privacy_record', 'training', 'slides', 'image', 'other'], a.kind), a.id`

const shown = Prisma.sql`a.id, a.kind, a.title, a.source, a.document_date::text AS "documentDate", a.licence,
  a.alt_text AS "altText", a.file_name AS "fileName", a.media_type AS "mediaType", a.bytes,
  a.scan_state AS "scanState"`

/** The files of an entry that this viewer may have, by kind. */
export function listAttachments(viewer: Viewer, entryId: number): Promise<ShownAttachment[]> {
  return readRows<ShownAttachment>(Prisma.sql`
    SELECT ${shown} FROM attachment a JOIN entry e ON e.id = a.entry_id
    WHERE a.entry_id = ${entryId} AND ${handedOut(viewer)} ORDER BY ${kindOrder}`)
}

/** The same with where their bytes lie, for the ZIP. */
export function listDownloads(viewer: Viewer, entryId: number): Promise<Download[]> {
  return readRows<Download>(Prisma.sql`
    SELECT ${shown}, a.sha256, a.storage_key AS "storageKey" FROM attachment a JOIN entry e ON e.id = a.entry_id
    WHERE a.entry_id = ${entryId} AND ${handedOut(viewer)} ORDER BY ${kindOrder}`)
}

/** One file to be handed out; null where there is none for this viewer. */
export async function findDownload(viewer: Viewer, id: number): Promise<Download | null> {
  const rows = await readRows<Download>(Prisma.sql`
    SELECT ${shown}, a.sha256, a.storage_key AS "storageKey" FROM attachment a JOIN entry e ON e.id = a.entry_id
    WHERE a.id = ${id} AND ${handedOut(viewer)}`)
  return rows[0] ?? null
}
