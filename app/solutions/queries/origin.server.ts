import { db } from '~/platform/db/client.server'
import type { SolutionOrigin } from './page.server'

/** The talk with which a topic began, and that topic's id; null where there is none. */
export async function findOrigin(originId: number): Promise<(SolutionOrigin & { topicId: number }) | null> {
  const rows = await db.$queryRaw<(SolutionOrigin & { topicId: number })[]>`
    SELECT g.id, g.topic_id AS "topicId", fs.title AS "sessionTitle", f.title AS "fachtagTitle",
      f.slug AS "fachtagSlug", coalesce(fs.day, f.first_day)::text AS day
    FROM origin g JOIN fachtag_session fs ON fs.entry_id = g.session_id JOIN fachtag f ON f.id = fs.fachtag_id
    WHERE g.id = ${originId}`
  return rows[0] ?? null
}
