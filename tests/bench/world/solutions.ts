import { pick, type RunSql, type Size, share } from './size'

/** Statements on one solution out of a thousand: ten with hundreds, most with few or none; ten on average. */
const statements = `CASE WHEN n * 7919 % 1000 < 10 THEN 300 WHEN n * 7919 % 1000 < 50 THEN 60
  WHEN n * 7919 % 1000 < 250 THEN 15 WHEN n * 7919 % 1000 < 600 THEN 4 WHEN n * 7919 % 1000 < 800 THEN 1 ELSE 0 END`

/** Solutions and requests that some of them answer. Their texts must be staged. */
export async function fillSolutions(run: RunSql, { solutions, owners }: Size): Promise<void> {
  await run(`CREATE TABLE bench_solution AS
    SELECT n, (SELECT max(id) FROM entry) + n AS id, j.id AS owner_id, j.member_id, ${statements} AS statements
    FROM generate_series(1, ${solutions}) n JOIN bench_joined j ON j.place = n::bigint * 104729 % ${owners} ORDER BY n`)
  await run(`INSERT INTO entry (id, kind, organisation_id, author_id, state, visibility, published_at, updated_at, last_activity_at)
    SELECT id, 'solution', owner_id, member_id, 'visible', CASE WHEN n % 7 = 0 THEN 'members' ELSE 'public' END,
      now() - (1 - n::float / ${solutions}) * interval '5 years', now(), now() - (1 - n::float / ${solutions}) * interval '5 years' FROM bench_solution ORDER BY n`)
  await run(`INSERT INTO solution (entry_id, title, slug, summary, body, body_html, status, status_confirmed_at,
      cost_once, contact, related_at)
    SELECT id, title, slug, summary, body, html,
      ${pick(['in_use', 'in_use', 'trial', 'ended'], 'n')}, now() - random() * interval '360 days',
      ${pick(['none', '1k_5k', '5k_25k', 'unknown'], 'n')}, 'Telefon', now()
    FROM bench_solution JOIN bench_text USING (n) ORDER BY n`)
  // Many were asked about some time ago, and nobody answered.
  await run(`UPDATE solution SET status_confirmed_at = now() - interval '600 days',
    asked_at = now() - random() * interval '300 days' WHERE entry_id % 7 = 0`)
  await run(`INSERT INTO entry_topic (entry_id, topic_id)
    SELECT s.id, t.entry_id FROM bench_solution s JOIN (
      SELECT entry_id, row_number() OVER (ORDER BY entry_id) - 1 AS place, count(*) OVER () AS topics FROM topic) t
      ON t.place = s.n % t.topics`)
  await run(`INSERT INTO solution_product (entry_id, product_id)
    SELECT DISTINCT s.id, p.id FROM bench_solution s CROSS JOIN generate_series(1, 2) k
      JOIN bench_product p ON p.place = floor(400 * power(${share('s.n * 2 + k')}, 2))`)
  await run(`INSERT INTO solution_provider (entry_id, organisation_id)
    SELECT s.id, p.id FROM bench_solution s JOIN bench_provider p ON p.place = floor(60 * power(${share('s.n')}, 2))
    WHERE s.n % 3 = 0`)
  await run(`INSERT INTO related_solution (solution_id, related_id, likeness)
    SELECT s.id, r.id, random() FROM bench_solution s CROSS JOIN generate_series(1, 4) k
      JOIN bench_solution r ON r.n = 1 + (s.n + k * 37) % ${solutions}`)
  await run(`CREATE TABLE bench_request AS
    SELECT m, (SELECT max(id) FROM entry) + m AS id, j.id AS owner_id, j.member_id
    FROM generate_series(1, ${Math.ceil(solutions / 10)}) m JOIN bench_joined j ON j.place = m * 7 % ${owners}`)
  await run(`INSERT INTO entry (id, kind, organisation_id, author_id, state, published_at)
    SELECT id, 'request', owner_id, member_id, 'visible', now() FROM bench_request`)
  await run(`INSERT INTO request (entry_id, title, slug, summary)
    SELECT id, 'Wer hat schon ' || m || '?', 'gesuch-' || m, 'Kurz gesagt' FROM bench_request`)
  await run(`INSERT INTO request_answer (request_id, solution_id, member_id)
    SELECT r.id, s.id, r.member_id FROM bench_request r CROSS JOIN generate_series(1, 2) k
      JOIN bench_solution s ON s.n = 1 + (r.m * 10 + k * 3) % ${solutions}`)
}
