import type pg from 'pg'

/** Counts once what commands count as they go: comments, last activity, ratings, solutions of a topic. */
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
  // The mean of the organisations' means; for sorting drawn towards 3 as if five more had answered "teilweise".
  await client.query(`
    UPDATE entry e SET rating_organisations = counted.number, rating_mean = counted.mean,
      rating_sort = CASE WHEN counted.number >= 3
        THEN (counted.mean * counted.number + 3 * 5) / (counted.number + 5) ELSE 0 END
    FROM (
      SELECT entry_id, count(*) AS number, avg(mean) AS mean
      FROM (SELECT entry_id, organisation_id, avg(value) AS mean FROM rating GROUP BY entry_id, organisation_id) AS own
      GROUP BY entry_id
    ) AS counted WHERE e.id = counted.entry_id`)
}
