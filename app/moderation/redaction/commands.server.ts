import { recordActivity } from '~/activity/commands.server'
import { isOrganiser, type Viewer } from '~/auth/viewer'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { changeStoredMails } from '~/platform/mail/stored.server'
import { done, type Result, refused } from '~/platform/result'
import { forgetMisses, unindexWords } from '~/search/commands/unindex.server'
import { dropProducts, namedBy } from '~/solutions/commands/dropProducts.server'
import { findPassage, isPassage, removed, withoutPassage } from './passage'
import { findRedactable, type Redactable } from './queries.server'
import { findRows, type Row, writeRows } from './texts.server'

type Refusal = 'not_found' | 'nothing'

/** What is to be taken out of an entry. */
export interface Redaction {
  entryId: number
  /** The words as they are read, in one or several lines. */
  passage: string
  /** Whether each text that holds the passage goes as a whole. */
  whole?: boolean
  /** Why; without the passage itself. */
  reason?: string
}

/**
 * Takes a passage out of all that is kept of an entry: what it says, what it said before, what others wrote to it, the
 * names of its files, search, mails that wait. Nothing keeps the passage. A form that was opened before is stale
 * afterwards. Call it in the transaction of the decision; mails are the caller's.
 * @returns how many places there were; `not_found`: no such entry, or the viewer is not of the Fachtag team; `nothing`:
 * it stands nowhere, or it is too short to be looked for
 */
export async function redactPassage(
  tx: Tx,
  viewer: Viewer,
  redaction: Redaction,
): Promise<Result<{ places: number }, Refusal>> {
  const { entryId, passage, whole = false, reason = '' } = redaction
  if (!isOrganiser(viewer)) return refused('not_found')
  const entry = await findRedactable(viewer, entryId, tx)
  if (!entry) return refused('not_found')
  if (!isPassage(passage)) return refused('nothing')
  await tx.$queryRaw`SELECT 1 FROM entry WHERE id = ${entryId} FOR UPDATE`
  const rows = await findRows(tx, entryId, { passage, whole }, true)
  const holds = (text: string) => findPassage(text, passage).length > 0
  const products = (await namedBy(tx, entryId)).filter(({ line }) => holds(line))
  const places = placesIn(rows) + products.length
  if (places === 0) return refused('nothing')
  await writeRows(tx, entryId, rows)
  await dropProducts(
    tx,
    entryId,
    products.map(({ id }) => id),
    holds,
  )
  const { version } = await tx.entry.update({
    where: { id: entryId },
    data: { version: { increment: 1 }, updatedAt: now() },
    select: { version: true },
  })
  await tx.redaction.create({
    data: {
      entryId,
      version,
      fields: fieldsOf(rows, products.length > 0),
      places,
      reason,
      memberId: viewer.id,
      at: now(),
    },
  })
  const words = [...rows.flatMap((row) => row.words), ...products.map(({ line }) => dropped(line))]
  await unindexWords(tx, entryId, words, (text) => withoutPassage(text, passage))
  await forgetMisses(tx, holds)
  const page = (await findRedactable(viewer, entryId, tx))?.page ?? ''
  await changeStoredMails(tx, mentionsOf(entry), (text) =>
    withoutPassage(text.replaceAll(entry.page, page), passage),
  )
  await recordActivity(tx, {
    verb: 'entry.redacted',
    actorId: viewer.id,
    organisationId: viewer.organisationId,
    entryId,
    facts: { version, places },
  })
  return done({ places })
}

/** What a mail that speaks of the entry holds. */
function mentionsOf({ id, title, page }: Redactable): string[] {
  return [title, page, paths.solution({ id, slug: '' }), paths.request({ id, slug: '' }), paths.comment(id)]
}

function placesIn(rows: Row[]): number {
  return rows.reduce((sum, { hits }) => sum + hits.reduce((some, { places }) => some + places.length, 0), 0)
}

/** The fields of the entry's own form that were changed. */
function fieldsOf(rows: Row[], ofProducts: boolean): string[] {
  const fields = rows
    .filter(({ kept }) => ['current', 'revision', 'topic_proposal'].includes(kept.part))
    .flatMap(({ hits }) => hits.map(({ field }) => field))
  return [...new Set(ofProducts ? [...fields, 'products'] : fields)]
}

function dropped(line: string): Row['words'][number] {
  return { before: line, after: removed }
}
