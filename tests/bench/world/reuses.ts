import type { RunSql, Size } from './size'

/** What organisations say that they do with the solutions of others. */
export async function fillReuses(run: RunSql, { joined }: Size): Promise<void> {
  await run(`INSERT INTO reuse (solution_id, organisation_id, member_id, state, since, changes, effort, contact, again,
      confirmed_at, updated_at)
    SELECT s.id, o.id, o.member_id,
      (ARRAY['in_use', 'in_use', 'in_use', 'testing', 'testing', 'interested', 'interested', 'ended'])[1 + floor(8 * random())],
      current_date - 400, 'Die Felder an unsere Ämter angepasst.', '5_20', 'Telefon',
      (ARRAY['yes', 'yes', 'partly', 'no', NULL])[1 + floor(5 * random())],
      now() - random() * interval '360 days', now() - random() * interval '900 days'
    FROM bench_solution s CROSS JOIN LATERAL generate_series(1, s.statements) k
      JOIN bench_joined o ON o.place = (s.n::bigint * 31 + k * 7919) % ${joined}
    WHERE o.id <> s.owner_id ORDER BY random()`)
  await run(`UPDATE reuse SET confirmed_at = now() - interval '600 days', asked_at = now() - random() * interval '300 days'
    WHERE id % 7 = 0`)
  // What the next question is about is the same everywhere: an hour's work, not a backlog.
  await run(`UPDATE reuse SET confirmed_at = now() - interval '366 days', asked_at = NULL
    WHERE id IN (SELECT id FROM reuse WHERE state = 'in_use' ORDER BY id LIMIT 200)`)
  await run(`UPDATE reuse r SET adapted_from_id = first.id FROM (
      SELECT solution_id, min(id) AS id FROM reuse GROUP BY solution_id) first
    WHERE first.solution_id = r.solution_id AND first.id <> r.id AND r.id % 10 = 0`)
  await run(`UPDATE entry e SET reuse_count = used.organisations FROM (
      SELECT solution_id, count(*) AS organisations FROM reuse WHERE state IN ('testing', 'in_use') GROUP BY solution_id
    ) used WHERE used.solution_id = e.id`)
}
