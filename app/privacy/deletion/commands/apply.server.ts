import { db } from '~/platform/db/client.server'
import { tidyIndex } from '~/search/commands.server'
import { anonymiseMember, anonymising } from './anonymise.server'
import { type Erasure, readDeletionList, recordErasure, writeDeletionList } from './list.server'
import { eraseText } from './texts.server'

/** How much was erased anew. */
export interface Applied {
  members: number
  texts: number
  attachments: number
}

/**
 * Erases anew what the file beside the database says was erased: after a database was restored from a backup that still
 * holds it. May run any number of times.
 */
export async function applyDeletions(): Promise<Applied> {
  const erasures = await readDeletionList()
  await takeOver(erasures)
  const applied: Applied = { members: 0, texts: 0, attachments: 0 }
  for (const { kind, subjectId } of lastOfEach(erasures)) {
    if (kind === 'member' && (await eraseMember(subjectId))) applied.members += 1
    if (kind === 'entry' && (await eraseEntry(subjectId))) applied.texts += 1
    if (kind === 'attachment') {
      const { count } = await db.attachment.updateMany({
        where: { id: subjectId, state: 'visible' },
        data: { state: 'removed' },
      })
      applied.attachments += count
    }
  }
  if (applied.members > 0) await tidyIndex()
  await writeDeletionList()
  return applied
}

/** A text that was brought back after it was deleted stays. */
function lastOfEach(erasures: Erasure[]): Erasure[] {
  const last = new Map<string, Erasure>()
  for (const erasure of erasures) {
    const thing = erasure.kind === 'entry_restored' ? 'entry' : erasure.kind
    last.set(`${thing} ${erasure.subjectId}`, erasure)
  }
  return [...last.values()]
}

/** The restored database's own list lacks what came after its backup. */
async function takeOver(erasures: Erasure[]): Promise<void> {
  const data = erasures.map(({ id, kind, subjectId, at }) => ({ id, kind, subjectId, at }))
  await db.deletionList.createMany({ data, skipDuplicates: true })
}

async function eraseMember(id: number): Promise<boolean> {
  return db.$transaction(async (tx) => (await anonymiseMember(tx, id)) !== null, anonymising)
}

async function eraseEntry(id: number): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const entry = await tx.entry.findFirst({
      where: { id, state: { not: 'deleted' } },
      select: { state: true },
    })
    if (!entry) return false
    // What was a draft when the backup was made was published and deleted afterwards.
    if (entry.state === 'draft') {
      await tx.entry.update({ where: { id }, data: { state: 'deleted' } })
      await recordErasure(tx, 'entry', id)
    } else await eraseText(tx, id)
    return true
  })
}
