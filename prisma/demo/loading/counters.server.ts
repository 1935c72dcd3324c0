import type pg from 'pg'
import { summarise } from '~/ratings/mean'

/** Counts once what commands count as they go: comments, last activity, ratings, reuse, solutions and open requests of a topic, who seeks. */
export async function countEverything(client: pg.ClientBase): Promise<void> {
  await client.query(`
    UPDATE entry e SET comment_count = counted.number, last_activity_at = greatest(e.last_activity_at, counted.latest)
    FROM (
      SELECT c.subject_id, count(*) AS number, max(ce.published_at) AS latest
      FROM comment c JOIN entry ce ON ce.id = c.entry_id WHERE ce.state = 'visible' GROUP BY c.subject_id
    ) AS counted WHERE e.id = counted.subject_id`)
  await client.query(`
    UPDATE topic t SET solution_count = counted.number
    FROM (
      SELECT et.topic_id, count(*) AS number
      FROM entry_topic et JOIN entry e ON e.id = et.entry_id
      WHERE e.kind = 'solution' AND e.state = 'visible' AND e.visibility = 'public' GROUP BY et.topic_id
    ) AS counted WHERE t.entry_id = counted.topic_id`)
  await client.query(`
    UPDATE topic t SET request_count = counted.number
    FROM (
      SELECT et.topic_id, count(*) AS number
      FROM entry_topic et JOIN entry e ON e.id = et.entry_id JOIN request r ON r.entry_id = e.id
      WHERE r.outcome IS NULL AND e.state = 'visible' AND e.visibility = 'public' GROUP BY et.topic_id
    ) AS counted WHERE t.entry_id = counted.topic_id`)
  await client.query(`
    WITH counted AS (
      SELECT request_id, count(*) AS number, max(created_at) AS latest FROM request_join GROUP BY request_id
    ), joined AS (
      UPDATE request r SET join_count = counted.number FROM counted WHERE r.entry_id = counted.request_id
    )
    UPDATE entry e SET last_activity_at = greatest(e.last_activity_at, counted.latest)
    FROM counted WHERE e.id = counted.request_id`)
  await client.query(`
    UPDATE entry e SET reuse_count = counted.number
    FROM (
      SELECT solution_id, count(*) AS number FROM reuse WHERE state IN ('testing', 'in_use') GROUP BY solution_id
    ) AS counted WHERE e.id = counted.solution_id`)
  await sumUpRatings(client)
}

async function sumUpRatings(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ entry_id: number; organisation_id: number; value: number }>(
    'SELECT entry_id, organisation_id, value FROM rating',
  )
  for (const entryId of new Set(rows.map((row) => row.entry_id))) {
    const own = rows.filter((row) => row.entry_id === entryId)
    const { organisations, mean, sort } = summarise(
      own.map((row) => ({ organisationId: row.organisation_id, value: row.value })),
    )
    await client.query(
      'UPDATE entry SET rating_organisations = $2, rating_mean = $3, rating_sort = $4 WHERE id = $1',
      [entryId, organisations, mean, sort],
    )
  }
}
