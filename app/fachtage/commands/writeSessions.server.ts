import { createEntry, recordRevision } from '~/entries/commands.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { indexEntry } from '~/search/commands.server'
import type { ProgrammeDraft } from '../import/draft'
import type { PlannedRow, ProgrammePlan } from '../import/plan'
import type { Organiser } from '../policy'
import { foldWords } from '../programme/wording'

interface Programme {
  fachtag: { id: number; firstDay: string; lastDay: string }
  plan: ProgrammePlan
  draft: ProgrammeDraft
}

/**
 * Writes the sessions of a plan: new ones, changed ones, and those that stand in the programme no more.
 * @returns the session of each line, by the line's place in the draft
 */
export async function writeSessions(
  tx: Tx,
  viewer: Organiser,
  { fachtag, plan, draft }: Programme,
): Promise<Map<number, number>> {
  const organisations = await organisationsNamed(tx, plan.rows)
  const ids = new Map<number, number>()
  for (const [position, planned] of plan.rows.entries()) {
    const { row, session } = planned
    const day = row.date ?? session?.date ?? (fachtag.firstDay === fachtag.lastDay ? fachtag.firstDay : null)
    const columns = { ...columnsOf(planned, draft.publishNames), position, day: day ? new Date(day) : null }
    const organisationId = organisations.get(columns.organisationLabel.toLowerCase()) ?? null
    const isNew = session === null
    const id = session?.id ?? (await newSession(tx, viewer, organisationId))
    const data = { ...columns, fachtagId: fachtag.id, cancelledAt: null }
    await tx.fachtagSession.upsert({
      where: { entryId: id },
      create: { ...data, entryId: id, guid: row.guid },
      update: planned.newGuid === null ? data : { ...data, guid: planned.newGuid },
      select: { entryId: true },
    })
    ids.set(planned.index, id)
    if (isNew || planned.outcome === 'changed') {
      await keepTexts(tx, viewer, { id, isNew, organisationId, columns })
    }
  }
  await cancel(tx, plan, draft)
  return ids
}

async function newSession(tx: Tx, viewer: Organiser, organisationId: number | null): Promise<number> {
  const entry = { kind: 'session', organisationId, authorId: viewer.id, state: 'visible' } as const
  return (await createEntry(tx, entry)).id
}

/** What a line leaves empty, it does not take away from its session; names stay only with consent. */
function columnsOf({ row, session }: PlannedRow, publishNames: boolean) {
  const title = row.title
  return {
    title,
    normalisedTitle: foldWords(title),
    sessionKind: row.kind,
    starts: row.start ?? session?.start ?? null,
    ends: row.end ?? session?.end ?? null,
    room: row.room || (session?.room ?? ''),
    format: row.format || (session?.format ?? ''),
    organisationLabel: row.organisation || (session?.organisation ?? ''),
    speakers: publishNames ? (row.speakers ?? session?.speakers ?? null) : null,
    abstract: row.abstract || (session?.abstract ?? ''),
    slidesUrl: row.slidesUrl ?? session?.slidesUrl ?? '',
  }
}

type SessionColumns = ReturnType<typeof columnsOf> & { day: Date | null }

/** The words for the search and the revision, without names. */
async function keepTexts(
  tx: Tx,
  viewer: Organiser,
  written: { id: number; isNew: boolean; organisationId: number | null; columns: SessionColumns },
): Promise<void> {
  const { id, isNew, organisationId, columns } = written
  const { title, organisationLabel, abstract, sessionKind, starts, ends, room, format, slidesUrl } = columns
  let version = 1
  if (!isNew) {
    const entry = await tx.entry.update({
      where: { id },
      data: { version: { increment: 1 }, organisationId, updatedAt: now() },
      select: { version: true },
    })
    version = entry.version
  }
  await recordRevision(tx, {
    entryId: id,
    version,
    authorId: viewer.id,
    source: {
      ...{ title, organisationLabel, abstract, sessionKind, starts, ends, room, format, slidesUrl },
      day: columns.day?.toISOString().slice(0, 10) ?? null,
    },
  })
  const publicText = [organisationLabel, abstract].filter((text) => text !== '').join('\n')
  await indexEntry(tx, { entryId: id, title, publicText })
}

async function cancel(tx: Tx, { gone }: ProgrammePlan, { kept }: ProgrammeDraft): Promise<void> {
  const ids = gone.map(({ id }) => id).filter((id) => !kept.includes(id))
  await tx.fachtagSession.updateMany({ where: { entryId: { in: ids } }, data: { cancelledAt: now() } })
}

/** Organisations that take part, by the names in a programme; a name that several have names none of them. */
async function organisationsNamed(tx: Tx, rows: readonly PlannedRow[]): Promise<Map<string, number>> {
  const names = [...new Set(rows.map(({ row }) => row.organisation.toLowerCase()).filter(Boolean))]
  const found = await tx.$queryRaw<{ name: string; id: number }[]>`
    SELECT n.name, min(g.id) AS id FROM unnest(${names}::text[]) AS n (name)
    JOIN organisation g ON n.name IN
      (lower(g.short_name), lower(g.name), lower(g.type_label || ' ' || g.short_name))
    WHERE (g.joined_at IS NOT NULL OR g.kind = 'provider') AND g.successor_id IS NULL
    GROUP BY n.name HAVING count(DISTINCT g.id) = 1`
  return new Map(found.map(({ name, id }) => [name, id]))
}
