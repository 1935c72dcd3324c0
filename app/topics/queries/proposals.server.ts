import type { Viewer } from '~/auth/viewer'
import { db, Prisma } from '~/platform/db/client.server'
import { canCurateTopics } from '../policy'

/** A topic somebody missed, with the solution it was proposed for. */
export interface OpenProposal {
  id: number
  label: string
  createdAt: Date
  solution: { id: number; slug: string; title: string }
  organisation: string | null
}

/** Open proposals of published solutions, oldest first, a hundred at most; none for those who do not curate. */
export async function openProposals(viewer: Viewer): Promise<OpenProposal[]> {
  return canCurateTopics(viewer) ? read(Prisma.empty, 100) : []
}

/** One open proposal; null once it is answered. */
export async function openProposal(viewer: Viewer, id: number): Promise<OpenProposal | null> {
  if (!canCurateTopics(viewer)) return null
  const rows = await read(Prisma.sql`AND p.id = ${id}`, 1)
  return rows[0] ?? null
}

async function read(condition: Prisma.Sql, most: number): Promise<OpenProposal[]> {
  return db.$queryRaw<OpenProposal[]>`
    SELECT p.id, p.label, p.created_at AS "createdAt", o.short_name AS organisation,
      json_build_object('id', s.entry_id, 'slug', s.slug, 'title', s.title) AS solution
    FROM topic_proposal p JOIN entry e ON e.id = p.entry_id AND e.state = 'visible'
      JOIN solution s ON s.entry_id = e.id LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE p.resolved_at IS NULL ${condition} ORDER BY p.created_at, p.id LIMIT ${most}`
}
