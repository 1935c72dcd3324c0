import { parseId } from '~/paths'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
import type { OrganisationKind, State } from '../schema'

/** An organisation that takes part, as the list shows it. */
export interface JoinedOrganisation {
  id: number
  key: string | null
  slug: string | null
  name: string
  kind: OrganisationKind
  typeLabel: string
  state: State | null
  sizeBand: number | null
  joinedAt: Date
  isExample: boolean
}

/** One page of them by name; cursors of its neighbours. */
export interface JoinedPage {
  items: JoinedOrganisation[]
  newer: string | null
  older: string | null
  brokenCursor: boolean
}

/** Organisations that take part, by name, one page of them. */
export async function listJoined(cursor: string | null, limit = 50): Promise<JoinedPage> {
  const place = cursor ? readCursor(cursor) : null
  const back = place?.side === 'before'
  const direction = back ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const beside = place
    ? Prisma.sql`AND (o.short_name COLLATE "de-x-icu", o.id) ${back ? Prisma.sql`<` : Prisma.sql`>`}
        ((SELECT p.short_name FROM organisation p WHERE p.id = ${place.id}) COLLATE "de-x-icu", ${place.id})`
    : Prisma.empty
  const rows = await readRows<JoinedOrganisation>(
    Prisma.sql`
    SELECT o.id, o.key, o.slug, o.short_name AS name, o.kind, o.type_label AS "typeLabel", o.state,
      o.size_band AS "sizeBand", o.joined_at AS "joinedAt", o.is_example AS "isExample"
    FROM organisation o WHERE o.joined_at IS NOT NULL AND o.successor_id IS NULL ${beside}
    ORDER BY o.short_name COLLATE "de-x-icu" ${direction}, o.id ${direction} LIMIT ${limit + 1}`,
    'joinedAt',
  )
  if (place && rows.length === 0) return { ...(await listJoined(null, limit)), brokenCursor: true }
  const more = rows.length > limit
  const items = rows.slice(0, limit)
  if (back) items.reverse()
  const first = items[0]
  const last = items.at(-1)
  return {
    items,
    newer: first && (back ? more : place !== null) ? `v${first.id}` : null,
    older: last && (back || more) ? `n${last.id}` : null,
    brokenCursor: cursor !== null && cursor !== '' && place === null,
  }
}

/** `n12`: after organisation 12; `v12`: before it. */
function readCursor(text: string): { id: number; side: 'after' | 'before' } | null {
  const id = parseId(text.slice(1))
  if (id === null || !/^[nv]/.test(text)) return null
  return { id, side: text.startsWith('n') ? 'after' : 'before' }
}
