import { isDeepStrictEqual } from 'node:util'
import type { Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { type ProgrammeDraft, programmeDraftSchema } from '../import/draft'
import { canOrganise } from '../policy'

/** An import that is to be written on. */
export interface ImportAddress {
  fachtagId: number
  importId: number
  /** The version that the form was opened with. */
  version: number
}

/**
 * Keeps what an organiser mended in a draft. What is saved already is no change, so that a double click is none.
 * @param change makes the new draft of the stored one
 * @returns the version to go on with; `stale`: somebody else saved something different meanwhile
 */
export async function reviseImport(
  viewer: Viewer,
  { fachtagId, importId, version }: ImportAddress,
  change: (draft: ProgrammeDraft) => ProgrammeDraft,
): Promise<Result<{ version: number }, 'not_allowed' | 'not_found' | 'closed' | 'stale'>> {
  if (!canOrganise(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM programme_import WHERE id = ${importId} FOR UPDATE`
    const before = await tx.programmeImport.findFirst({ where: { id: importId, fachtagId } })
    if (!before) return refused('not_found')
    if (before.state !== 'open') return refused('closed')
    const draft = programmeDraftSchema.parse(before.content)
    const content = change(draft)
    if (isDeepStrictEqual(content, draft)) return done({ version: before.version })
    if (before.version !== version) return refused('stale')
    await tx.programmeImport.update({
      where: { id: importId },
      data: { content, version: version + 1 },
      select: { id: true },
    })
    return done({ version: version + 1 })
  })
}

/** Throws a draft away, with all names in it; what was applied stays. */
export async function discardImport(
  viewer: Viewer,
  { fachtagId, importId }: Omit<ImportAddress, 'version'>,
): Promise<Result<null, 'not_allowed' | 'not_found'>> {
  if (!canOrganise(viewer)) return refused('not_allowed')
  const found = await db.programmeImport.findFirst({
    where: { id: importId, fachtagId },
    select: { id: true },
  })
  if (!found) return refused('not_found')
  const content: ProgrammeDraft = { rows: [], notes: [], publishNames: false, kept: [] }
  await db.programmeImport.updateMany({
    where: { id: importId, state: 'open' },
    data: { state: 'discarded', content },
  })
  return done(null)
}
