import { isOrganiser, type Viewer } from '~/auth/viewer'
import { db, Prisma } from '~/platform/db/client.server'
import { decodeCursor, type ListPage, pageOf } from '~/platform/db/cursor.server'
import { findThing } from '../reports/things.server'
import type { LogFilters, LogLine } from './filters'

const pageSize = 30

const standing = Prisma.sql`CASE WHEN d.undone_at IS NOT NULL THEN 'undone' WHEN d.reviewed_at IS NOT NULL THEN 'upheld'
  WHEN d.answered_at IS NOT NULL THEN 'answered' ELSE 'stands' END`

/** What the Fachtag team decided, the newest first; null for others. */
export async function readLog(
  viewer: Viewer,
  filters: LogFilters,
  asked: string | null,
): Promise<ListPage<LogLine> | null> {
  if (!isOrganiser(viewer)) return null
  const shape = { sort: 'newest', filters }
  const cursor = asked ? decodeCursor(shape, asked) : null
  const back = cursor?.side === 'before'
  const conditions = [
    Prisma.sql`true`,
    ...(filters.decision ? [Prisma.sql`d.decision = ${filters.decision}`] : []),
    ...(filters.kind ? [Prisma.sql`d.kind = ${filters.kind}`] : []),
    ...(filters.standing ? [Prisma.sql`${standing} = ${filters.standing}`] : []),
    ...(cursor ? [back ? Prisma.sql`d.id > ${cursor.id}` : Prisma.sql`d.id < ${cursor.id}`] : []),
  ]
  const rows = await db.$queryRaw<(Omit<LogLine, 'title' | 'part'> & { sortValue: string })[]>`
    SELECT d.id, d.id::text AS "sortValue", d.decision, d.kind, d.thing_id AS "thingId", d.reason, m.name AS decider,
      d.decided_at AS "decidedAt", ${standing} AS standing
    FROM moderation_decision d LEFT JOIN member m ON m.id = d.decider_id
    WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY d.id ${back ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${pageSize + 1}`
  const page = pageOf(shape, rows, { cursor, asked, limit: pageSize })
  return { ...page, items: await Promise.all(page.items.map(named)) }
}

async function named(line: Omit<LogLine, 'title' | 'part'>): Promise<LogLine> {
  const thing = await findThing(db, { kind: line.kind, id: line.thingId })
  return { ...line, title: thing?.title ?? '', part: thing?.part ?? '' }
}
