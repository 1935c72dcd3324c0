import { isConfirmed, type Viewer } from '~/auth/viewer'
import { type ContactPerson, personOf } from '~/entries/contact.server'
import { unconfirmedSince } from '~/entries/standing'
import { visibleOrOwn } from '~/entries/visibility.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { type Cursor, decodeCursor, type ListPage, pageOf } from '~/platform/db/cursor.server'
import { readRows } from '~/platform/db/read.server'
import type { EffortBand, SizeBand } from '~/solutions/choices'
import { type Again, isReusing, type ReuseState } from '../choices'
import { type ReuseFigures, type ReuseGroup, summarise } from '../figures'
import type { LineageNode } from '../lineage'
import { type Stating, stating } from '../policy'
import { reuseContact } from './contact.server'

/** An organisation as far as a statement names it. */
export interface NamedOrganisation {
  name: string
  key: string | null
  slug: string | null
}

/** What an organisation says it does with a solution, as lists show it. */
export interface ReuseInList {
  id: number
  state: ReuseState
  /** `2022-03-01`; see `statusSince.ts`. */
  since: string | null
  endedReason: string
  changes: string
  effort: EffortBand | null
  again: Again | null
  againNote: string
  /** Since when nobody has confirmed it, where that is a reason to doubt it. */
  doubtedSince: Date | null
  organisation: NamedOrganisation & { sizeBand: SizeBand | null; isExample: boolean }
  provider: NamedOrganisation | null
  /** Whose adaptation it took over; null for the original. */
  adaptedFrom: NamedOrganisation | null
  /** Null for those who are not confirmed. */
  contact: string | null
  /** Null where there is none, or it has left, and for those who are not confirmed. */
  contactPerson: ContactPerson | null
}

/** Who adapted it from whom; only those who took part in that. */
export type LineageOrganisation = LineageNode & NamedOrganisation & { state: ReuseState }

/** Who reuses a solution, as far as one page shows it. */
export interface Reuses extends ListPage<ReuseInList> {
  may: Stating
  /** What the viewer's organisation says. */
  own: { state: ReuseState; since: string | null } | null
  figures: ReuseFigures
  lineage: LineageOrganisation[]
  /** How many run, test or ran the original and were adapted from by nobody. */
  others: number
  /** Whether contacts are kept from this viewer. */
  hasHiddenContacts: boolean
}

/** JSON knows no dates: the times are ISO texts. */
interface ItemRow extends Omit<ReuseInList, 'doubtedSince'> {
  confirmedAt: string
  askedAt: string | null
  sortValue: string
}

interface Row {
  organisationId: number | null
  own: Reuses['own']
  groups: ReuseGroup[] | null
  items: ItemRow[] | null
  lineage: LineageOrganisation[] | null
  others: number
  hasContacts: boolean
}

/** Experience first, of those who run it and those who stopped; who is merely interested comes last. */
const place = Prisma.sql`CASE r.state WHEN 'in_use' THEN 1 WHEN 'testing' THEN 2 WHEN 'ended' THEN 3 ELSE 4 END`

/**
 * Who reuses a solution, in one statement; null where the viewer does not see it.
 * @param asked.limit statements on one page
 * @param asked.lineage organisations at most in the lineage
 */
export async function findReuses(
  viewer: Viewer,
  solutionId: number,
  asked: { limit: number; lineage: number; cursor?: string | null },
): Promise<Reuses | null> {
  const shape = { sort: 'reuse', filters: { solutionId } }
  const cursor = asked.cursor ? decodeCursor(shape, asked.cursor) : null
  const row = await read(viewer, solutionId, { ...asked, cursor })
  if (!row) return null
  return {
    may: stating(viewer, row),
    own: row.own,
    figures: summarise(row.groups ?? []),
    lineage: row.lineage ?? [],
    others: row.others,
    hasHiddenContacts: row.hasContacts && !isConfirmed(viewer),
    ...pageOf(shape, (row.items ?? []).map(toItem), { cursor, asked: asked.cursor, limit: asked.limit }),
  }
}

function toItem({ confirmedAt, askedAt, ...item }: ItemRow): ReuseInList & { sortValue: string } {
  const said = { confirmedAt: new Date(confirmedAt), askedAt: askedAt === null ? null : new Date(askedAt) }
  return { ...item, doubtedSince: isReusing(item.state) ? unconfirmedSince(said, now()) : null }
}

async function read(
  viewer: Viewer,
  solutionId: number,
  asked: { limit: number; lineage: number; cursor: Cursor | null },
): Promise<Row | null> {
  const { limit, cursor } = asked
  const organisationId = viewer.kind === 'member' ? viewer.organisationId : null
  const back = cursor?.side === 'before'
  const direction = back ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const beside = cursor
    ? Prisma.sql`AND (${place}, r.id) ${back ? Prisma.sql`<` : Prisma.sql`>`} (${cursor.value}::int, ${cursor.id})`
    : Prisma.empty
  const rows = await readRows<Row>(Prisma.sql`
    SELECT e.organisation_id AS "organisationId",
      (SELECT json_build_object('state', r.state, 'since', r.since) FROM reuse r
        WHERE r.solution_id = e.id AND r.organisation_id = ${organisationId}::int) AS own,
      (SELECT json_agg(g) FROM (
        SELECT r.state, r.again, o.size_band AS "sizeBand", count(*)::int AS organisations
        FROM reuse r JOIN organisation o ON o.id = r.organisation_id WHERE r.solution_id = e.id
        GROUP BY r.state, r.again, o.size_band) g) AS groups,
      EXISTS (SELECT FROM reuse r WHERE r.solution_id = e.id AND (r.contact <> '' OR r.contact_id IS NOT NULL))
        AS "hasContacts",
      (SELECT json_agg(i ORDER BY i."sortValue" ${direction}, i.id ${direction}) FROM (
        SELECT ${columns(viewer)}, ${place}::text AS "sortValue"
        FROM reuse r JOIN organisation o ON o.id = r.organisation_id
        WHERE r.solution_id = e.id ${beside}
        ORDER BY ${place} ${direction}, r.id ${direction} LIMIT ${limit + 1}) i) AS items,
      (SELECT json_agg(l ORDER BY l.id) FROM (
        SELECT r.id, r.adapted_from_id AS "adaptedFromId", r.state, o.short_name AS name, o.key, o.slug
        FROM reuse r JOIN organisation o ON o.id = r.organisation_id
        WHERE r.solution_id = e.id AND (r.adapted_from_id IS NOT NULL
          OR EXISTS (SELECT FROM reuse a WHERE a.adapted_from_id = r.id))
        ORDER BY r.id LIMIT ${asked.lineage}) l) AS lineage,
      (SELECT count(*)::int FROM reuse r WHERE r.solution_id = e.id AND r.state <> 'interested'
        AND r.adapted_from_id IS NULL AND NOT EXISTS (SELECT FROM reuse a WHERE a.adapted_from_id = r.id)) AS others
    FROM entry e WHERE e.id = ${solutionId} AND e.kind = 'solution' AND ${visibleOrOwn(viewer)}`)
  return rows[0] ?? null
}

const asNamed = Prisma.sql`json_build_object('name', n.short_name, 'key', n.key, 'slug', n.slug)`

function columns(viewer: Viewer): Prisma.Sql {
  const insider = isConfirmed(viewer)
  const contact = insider
    ? Prisma.sql`r.contact AS contact, ${personOf(reuseContact)} AS "contactPerson"`
    : Prisma.sql`NULL AS contact, NULL AS "contactPerson"`
  return Prisma.sql`r.id, r.state, r.since, r.ended_reason AS "endedReason", r.changes, r.effort, r.again,
    r.again_note AS "againNote", r.confirmed_at AS "confirmedAt", r.asked_at AS "askedAt",
    json_build_object('name', o.short_name, 'key', o.key, 'slug', o.slug, 'sizeBand', o.size_band,
      'isExample', o.is_example) AS organisation,
    (SELECT ${asNamed} FROM organisation n WHERE n.id = o.provider_id) AS provider,
    (SELECT ${asNamed} FROM reuse a JOIN organisation n ON n.id = a.organisation_id
      WHERE a.id = r.adapted_from_id) AS "adaptedFrom", ${contact}`
}
