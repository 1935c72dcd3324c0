import type { Viewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'
import { db } from '~/platform/db/client.server'
import type { AttachmentKind, ScanState } from '../choices'
import { canAttach, canRemoveAttachment } from '../policy'
import type { ShownAttachment } from './shown.server'

/** A file as those see it who look after it. */
export interface ManagedAttachment extends ShownAttachment {
  originalName: string
  /** What the virus scanner found. */
  signature: string
}

/** The files of a solution with what the viewer may do. */
export interface ManagedAttachments {
  solution: { id: number; slug: string; title: string; state: EntryState }
  attachments: ManagedAttachment[]
  /** Bytes of all of them. */
  used: number
  mayAdd: boolean
}

/** All files of a solution for those who may add or remove some; null for everybody else. */
export async function managedAttachments(
  viewer: Viewer,
  solutionId: number,
): Promise<ManagedAttachments | null> {
  const solution = await solutionOf(solutionId)
  if (!solution || !canRemoveAttachment(viewer, solution)) return null
  const rows = await db.attachment.findMany({
    where: { entryId: solutionId, state: 'visible' },
    orderBy: { id: 'asc' },
  })
  const { id, slug, title, state } = solution
  return {
    solution: { id, slug, title, state },
    attachments: rows.map((row) => ({
      id: row.id,
      kind: row.kind as AttachmentKind,
      title: row.title,
      source: row.source,
      documentDate: row.documentDate?.toISOString().slice(0, 10) ?? null,
      licence: row.licence,
      altText: row.altText,
      fileName: row.fileName,
      mediaType: row.mediaType,
      bytes: row.bytes,
      scanState: row.scanState as ScanState,
      originalName: row.originalName,
      signature: row.signature,
    })),
    used: rows.reduce((sum, { bytes, scanState }) => sum + (scanState === 'infected' ? 0 : bytes), 0),
    mayAdd: canAttach(viewer, solution),
  }
}

/** A file in its form. */
export interface AttachmentToEdit {
  id: number
  version: number
  isImage: boolean
  solution: { id: number; slug: string; title: string }
  values: {
    kind: string
    title: string
    altText: string
    source: string
    documentDate: string
    licence: string
  }
  mayEdit: boolean
}

/** The file for those who may change or remove it; null for everybody else. */
export async function attachmentToEdit(viewer: Viewer, id: number): Promise<AttachmentToEdit | null> {
  const row = await db.attachment.findFirst({ where: { id, state: 'visible' } })
  const solution = row && (await solutionOf(row.entryId))
  if (!row || !solution || !canRemoveAttachment(viewer, solution)) return null
  return {
    id,
    version: row.version,
    isImage: row.mediaType.startsWith('image/'),
    solution: { id: solution.id, slug: solution.slug, title: solution.title },
    values: {
      kind: row.kind,
      title: row.title,
      altText: row.altText,
      source: row.source,
      documentDate: row.documentDate?.toISOString().slice(0, 10) ?? '',
      licence: row.licence,
    },
    mayEdit: canAttach(viewer, solution),
  }
}

async function solutionOf(id: number) {
  const solution = await db.solution.findFirst({
    where: { entryId: id },
    select: {
      slug: true,
      title: true,
      entry: { select: { authorId: true, organisationId: true, state: true } },
    },
  })
  if (!solution) return null
  const { slug, title, entry } = solution
  return { id, slug, title, ...entry, state: entry.state as EntryState }
}
