import type { Prisma, Tx } from '~/platform/db/client.server'
import { indexEntry } from '~/search/commands.server'
import type { Forgotten } from './forgetting'

interface Version {
  authorId: number | null
  source: unknown
}

/**
 * Empties the free lines "Ansprechstelle" that the person wrote: telephone numbers stand there, which nothing else
 * tells from others. What colleagues wrote stays.
 */
export async function forgetContacts(tx: Tx, { id }: Forgotten): Promise<void> {
  const solutions = await tx.solution.findMany({
    where: { entry: { OR: [{ authorId: id }, { revisions: { some: { authorId: id } } }] } },
    select: {
      entryId: true,
      contact: true,
      entry: {
        select: {
          authorId: true,
          revisions: { orderBy: { version: 'asc' }, select: { id: true, authorId: true, source: true } },
          searchDocument: { select: { title: true, publicText: true, memberText: true } },
        },
      },
    },
  })
  for (const { entryId, contact, entry } of solutions) {
    const lines = linesOf(id, { line: contact, authorId: entry.authorId }, entry.revisions)
    if (lines.size === 0) continue
    if (lines.has(contact)) await tx.solution.update({ where: { entryId }, data: { contact: '' } })
    for (const revision of entry.revisions) {
      const source = emptied(revision.source, lines)
      if (source) await tx.revision.update({ where: { id: revision.id }, data: { source } })
    }
    const document = entry.searchDocument
    if (!document) continue
    const without = (text: string) =>
      text
        .split('\n')
        .filter((line) => !lines.has(line))
        .join('\n')
    const texts = { publicText: without(document.publicText), memberText: without(document.memberText) }
    await indexEntry(tx, { entryId, title: document.title, ...texts })
  }
  const reuses = await tx.reuse.findMany({
    where: { OR: [{ memberId: id }, { revisions: { some: { memberId: id } } }] },
    select: {
      id: true,
      contact: true,
      memberId: true,
      revisions: { orderBy: { version: 'asc' }, select: { id: true, memberId: true, source: true } },
    },
  })
  for (const { id: reuseId, contact, memberId, revisions } of reuses) {
    const versions = revisions.map((revision) => ({ ...revision, authorId: revision.memberId }))
    const lines = linesOf(id, { line: contact, authorId: memberId }, versions)
    if (lines.has(contact)) await tx.reuse.update({ where: { id: reuseId }, data: { contact: '' } })
    for (const revision of versions) {
      const source = emptied(revision.source, lines)
      if (source) await tx.reuseRevision.update({ where: { id: revision.id }, data: { source } })
    }
  }
}

/** The lines that stand for the first time in a version of this person; what no version tells of is the author's. */
function linesOf(
  memberId: number,
  now: { line: string; authorId: number | null },
  versions: Version[],
): Set<string> {
  const firstBy = new Map<string, number | null>()
  for (const { authorId, source } of versions) {
    const line = lineOf(source)
    if (line !== '' && !firstBy.has(line)) firstBy.set(line, authorId)
  }
  if (now.line !== '' && !firstBy.has(now.line)) firstBy.set(now.line, now.authorId)
  return new Set([...firstBy].filter(([, authorId]) => authorId === memberId).map(([line]) => line))
}

function lineOf(source: unknown): string {
  const line = (source as { contact?: unknown } | null)?.contact
  return typeof line === 'string' ? line : ''
}

function emptied(source: unknown, lines: Set<string>): Prisma.InputJsonObject | null {
  return lines.has(lineOf(source)) ? { ...(source as Prisma.InputJsonObject), contact: '' } : null
}
