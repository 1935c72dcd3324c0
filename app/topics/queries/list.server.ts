import { isConfirmed, type Viewer } from '~/auth/viewer'
import { db, Prisma } from '~/platform/db/client.server'

/** A field of work with its topics. */
export interface TopicField {
  field: string
  /** `solutions`: how many the viewer may see. */
  topics: { slug: string; label: string; solutions: number }[]
}

/** All topics by field, each with the number of its solutions, in one statement. */
export async function topicsByField(viewer: Viewer): Promise<TopicField[]> {
  // The kept number counts what everybody sees; what only members see is added for them.
  const membersOnly = isConfirmed(viewer)
    ? Prisma.sql`LEFT JOIN (
        SELECT et.topic_id, count(*)::int AS hits FROM entry e JOIN entry_topic et ON et.entry_id = e.id
        WHERE e.kind = 'solution' AND e.state = 'visible' AND e.visibility = 'members' GROUP BY et.topic_id
      ) m ON m.topic_id = t.entry_id`
    : Prisma.sql`CROSS JOIN (SELECT 0 AS hits) m`
  return db.$queryRaw<TopicField[]>`
    SELECT t.field, json_agg(json_build_object('slug', t.slug, 'label', t.label,
      'solutions', t.solution_count + coalesce(m.hits, 0)) ORDER BY t.label COLLATE "de-x-icu") AS topics
    FROM topic t ${membersOnly}
    WHERE t.merged_into_id IS NULL GROUP BY t.field ORDER BY t.field COLLATE "de-x-icu"`
}
