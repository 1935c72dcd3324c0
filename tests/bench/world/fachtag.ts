import type { RunSql } from './size'

/** One Fachtag with thirty talks; ten topics came out of them. */
export async function fillFachtag(run: RunSql): Promise<void> {
  await run(`INSERT INTO fachtag (slug, edition, title, first_day, last_day, place, organisers)
    VALUES ('fachtag-1', 1, 'Fachtag 1', current_date - 30, current_date - 29, 'Halle', 'Land und Kommunen')`)
  await run(
    `CREATE TABLE bench_session AS SELECT k, (SELECT max(id) FROM entry) + k AS id FROM generate_series(1, 30) k`,
  )
  await run(
    `INSERT INTO entry (id, kind, state, published_at) SELECT id, 'session', 'visible', now() FROM bench_session`,
  )
  await run(`INSERT INTO fachtag_session (entry_id, fachtag_id, position, title, normalised_title, session_kind, day, starts,
      ends, room, organisation_label, speakers, abstract)
    SELECT s.id, f.id, k, t.title, lower(t.title), 'session', f.first_day + (k > 15)::int,
      lpad((9 + (k - 1) % 15 / 2)::text, 2, '0') || ':00', lpad((9 + (k - 1) % 15 / 2)::text, 2, '0') || ':45',
      'Saal ' || 1 + k % 3, 'Kommune ' || k, 'Person ' || k, t.summary
    FROM bench_session s JOIN bench_text t ON t.n = s.k CROSS JOIN fachtag f`)
  await run(`INSERT INTO origin (topic_id, session_id)
    SELECT t.entry_id, s.id FROM bench_session s
      JOIN (SELECT entry_id, row_number() OVER (ORDER BY entry_id) AS k FROM topic) t USING (k) WHERE k <= 10`)
}
