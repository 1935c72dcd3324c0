import { isConfirmed, type Viewer } from '~/auth/viewer'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'

/** A field of work with its topics. */
export interface TopicField {
  field: string
  /** `solutions` and open `requests`: how many the viewer may see. */
  topics: { slug: string; label: string; solutions: number; requests: number }[]
}

/** All topics by field, each with the number of its solutions and open requests, in one statement. */
export async function topicsByField(viewer: Viewer): Promise<TopicField[]> {
  // The kept number counts what everybody sees; what only members see is added for them.
  const membersOnly = isConfirmed(viewer)
    ? Prisma.sql`LEFT JOIN (
        SELECT et.topic_id, (count(*) FILTER (WHERE e.kind = 'solution'))::int AS solutions,
          (count(r.entry_id) FILTER (WHERE r.outcome IS NULL))::int AS requests
        FROM entry e JOIN entry_topic et ON et.entry_id = e.id LEFT JOIN request r ON r.entry_id = e.id
        WHERE e.kind IN ('solution', 'request') AND e.state = 'visible' AND e.visibility = 'members' GROUP BY et.topic_id
      ) m ON m.topic_id = t.entry_id`
    : Prisma.sql`CROSS JOIN (SELECT 0 AS solutions, 0 AS requests) m`
  return readRows<TopicField>(Prisma.sql`
    SELECT t.field, json_agg(json_build_object('slug', t.slug, 'label', t.label,
      'solutions', t.solution_count + coalesce(m.solutions, 0),
      'requests', t.request_count + coalesce(m.requests, 0)) ORDER BY t.label COLLATE "de-x-icu") AS topics
    FROM topic t ${membersOnly}
    WHERE t.merged_into_id IS NULL GROUP BY t.field ORDER BY t.field COLLATE "de-x-icu"`)
}
