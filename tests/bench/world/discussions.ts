import { type RunSql, type Size, share } from './size'
import { remarks } from './stage'

/** Comments below one solution out of a thousand: few are discussed at length, fifty have twenty; ten on average. */
const comments = `CASE WHEN n * 6151 % 1000 < 5 THEN 400 WHEN n * 6151 % 1000 < 50 THEN 40
  WHEN n * 6151 % 1000 < 100 THEN 20 WHEN n * 6151 % 1000 < 250 THEN 15 WHEN n * 6151 % 1000 < 550 THEN 8
  WHEN n * 6151 % 1000 < 850 THEN 2 ELSE 0 END`
const belowTopics = 30

/** Comments of all members below solutions and topics, every third an answer to the one before, and ratings. */
export async function fillDiscussions(run: RunSql, size: Size): Promise<void> {
  const members = size.joined * 5
  await run(`CREATE UNLOGGED TABLE bench_comment AS
    WITH subjects AS (
      SELECT id, ${comments} AS comments, published_at, visibility FROM bench_solution JOIN entry USING (id)
      UNION ALL SELECT id, ${belowTopics}, now() - interval '2 years', visibility FROM entry WHERE kind = 'topic')
    SELECT (SELECT max(id) FROM entry) + (row_number() OVER ())::int AS id, s.id AS subject_id, k, s.visibility,
      LEAST(s.published_at + k * interval '3 hours', now()) AS at
    FROM subjects s CROSS JOIN LATERAL generate_series(1, s.comments) k`)
  await run(`INSERT INTO entry (id, kind, organisation_id, author_id, visibility, state, published_at, last_activity_at,
      created_at, updated_at)
    SELECT c.id, 'comment', m.organisation_id, m.id, c.visibility, 'visible', c.at, c.at, c.at, c.at
    FROM bench_comment c JOIN bench_member m ON m.place = c.id::bigint * 7919 % ${members} ORDER BY c.id`)
  await run(`INSERT INTO comment (entry_id, subject_id, parent_id, body, body_html)
    SELECT c.id, c.subject_id, CASE WHEN c.k % 3 = 0 THEN c.id - 1 END, t.body, t.html
    FROM bench_comment c JOIN bench_remark t ON t.n = 1 + c.id % ${remarks(size)} ORDER BY c.id`)
  await run(`UPDATE entry e SET comment_count = c.comments, last_activity_at = c.at
    FROM (SELECT subject_id, count(*) AS comments, max(at) AS at FROM bench_comment GROUP BY subject_id) c
    WHERE c.subject_id = e.id`)
}

/** Every third solution is rated, by up to six organisations. */
export async function fillRatings(run: RunSql, { joined }: Size): Promise<void> {
  await run(`INSERT INTO rating (entry_id, member_id, organisation_id, value)
    SELECT s.id, j.member_id, j.id, 1 + floor(5 * sqrt(${share('s.n * 6 + k')}))
    FROM bench_solution s CROSS JOIN generate_series(1, 1 + s.n % 6) k
      JOIN bench_joined j ON j.place = (s.n::bigint * 17 + k * 13) % ${joined}
    WHERE s.n % 3 = 0 AND j.id <> s.owner_id ON CONFLICT DO NOTHING`)
  await run(`UPDATE entry e SET rating_organisations = r.organisations,
      rating_mean = CASE WHEN r.organisations >= 3 THEN r.mean END,
      rating_sort = CASE WHEN r.organisations >= 3 THEN (r.mean * r.organisations + 3 * 5) / (r.organisations + 5) ELSE 0 END
    FROM (SELECT entry_id, count(*) AS organisations, avg(value) AS mean FROM rating GROUP BY entry_id) r
    WHERE r.entry_id = e.id`)
}
