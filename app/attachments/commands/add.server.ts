import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { recordActivity } from '~/activity/commands.server'
import type { MemberViewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { done, type Result, refused } from '~/platform/result'
import { clamdAddress } from '~/platform/scan/clamd.server'
import { newKey, storage } from '~/platform/storage/index.server'
import { attachmentLimits, type FileType, isImage, mediaTypes } from '../choices'
import { type FileProblem, inspectFile } from '../inspection/fileType.server'
import { redraw } from '../inspection/picture.server'
import { fileNameOf, shownName } from '../names'
import { canAttach } from '../policy'
import type { AttachmentInput } from '../schema'

/** A file that has come in and lies on the disk of the storage; `name` is what its sender called it. */
export interface IncomingFile {
  path: string
  bytes: number
  sha256: string
  name: string
}

export type AddProblem = FileProblem | 'not_allowed' | 'picture' | 'alt_text' | 'solution_full'

/**
 * Adds a file to a solution. Where a virus scanner is set up it stays in quarantine until that has looked.
 * @param input.submissionKey the same for both presses of a double click: the file is added once
 */
export async function addAttachment(
  viewer: MemberViewer,
  solutionId: number,
  file: IncomingFile,
  input: AttachmentInput & { submissionKey: string | null },
): Promise<Result<{ id: number }, AddProblem>> {
  const solution = await db.entry.findFirst({ where: { id: solutionId, kind: 'solution' } })
  if (!solution || !canAttach(viewer, { ...solution, state: solution.state as EntryState })) {
    return refused('not_allowed')
  }
  const inspected = await inspectFile(file)
  if ('problem' in inspected) return refused(inspected.problem)
  const { type } = inspected
  if (isImage(type) && input.altText === null) return refused('alt_text')
  const kept = isImage(type) ? await drawnAnew(file, type) : file
  if (!kept) return refused('picture')
  const key = newKey(type)
  await storage().take(key, kept.path, { mediaType: mediaTypes[type], bytes: kept.bytes })
  let added: Result<{ id: number; fresh: boolean }, 'solution_full'> | undefined
  try {
    added = await db.$transaction((tx) => insert(tx, viewer, solutionId, { key, type, kept, file, input }))
  } finally {
    if (!added?.ok || !added.value.fresh) await storage().remove(key)
  }
  return added.ok ? done({ id: added.value.id }) : added
}

async function drawnAnew(
  file: IncomingFile,
  type: 'png' | 'jpg' | 'webp',
): Promise<Omit<IncomingFile, 'name'> | null> {
  const path = `${file.path}-drawn`
  const bytes = (await redraw(file.path, path, type)) ? (await stat(path)).size : 0
  if (bytes === 0 || bytes > attachmentLimits.fileBytes) {
    await rm(path, { force: true })
    return null
  }
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { path, bytes, sha256: hash.digest('hex') }
}

async function insert(
  tx: Tx,
  viewer: MemberViewer & { organisationId: number },
  entryId: number,
  parts: {
    key: string
    type: FileType
    kept: { bytes: number; sha256: string }
    file: IncomingFile
    input: AttachmentInput & { submissionKey: string | null }
  },
): Promise<Result<{ id: number; fresh: boolean }, 'solution_full'>> {
  const { key, type, kept, file, input } = parts
  const { submissionKey } = input
  if (submissionKey) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${submissionKey}, 0))`
  // One after the other, so that two at once cannot both be the last that fits, nor a double click be two.
  await tx.$queryRaw`SELECT 1 FROM entry WHERE id = ${entryId} FOR UPDATE`
  const before =
    submissionKey && (await tx.attachment.findFirst({ where: { uploaderId: viewer.id, submissionKey } }))
  if (before) return done({ id: before.id, fresh: false })
  const { _sum, _count } = await tx.attachment.aggregate({
    where: { entryId, state: 'visible', scanState: { not: 'infected' } },
    _sum: { bytes: true },
    _count: true,
  })
  if ((_sum.bytes ?? 0) + kept.bytes > attachmentLimits.solutionBytes) return refused('solution_full')
  if (_count >= attachmentLimits.filesPerSolution) return refused('solution_full')
  const isScanned = clamdAddress() !== null
  const at = now()
  const { id } = await tx.attachment.create({
    data: {
      ...described(input),
      entryId,
      organisationId: viewer.organisationId,
      uploaderId: viewer.id,
      fileName: fileNameOf(input.title, type),
      originalName: shownName(file.name),
      mediaType: mediaTypes[type],
      bytes: kept.bytes,
      sha256: kept.sha256,
      storageKey: key,
      scanState: isScanned ? 'pending' : 'not_scanned',
      submissionKey,
      createdAt: at,
      updatedAt: at,
    },
  })
  if (isScanned) await jobs().enqueue(tx, 'attachment.scan', { id })
  await recordActivity(tx, {
    verb: 'attachment.added',
    actorId: viewer.id,
    organisationId: viewer.organisationId,
    entryId,
    facts: { attachment: id, kind: input.kind },
  })
  return done({ id, fresh: true })
}

/** What somebody says of a file, as the columns hold it. */
export function described(input: AttachmentInput) {
  return {
    kind: input.kind,
    title: input.title,
    altText: input.altText ?? '',
    source: input.source ?? '',
    licence: input.licence ?? '',
    documentDate: input.documentDate === null ? null : new Date(`${input.documentDate}T00:00:00Z`),
  }
}
