import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { loadReferenceData } from '../reference/load.server'
import { DEMO_PASSWORD, demoAccounts } from './accounts'
import { loadDemoWorld } from './load.server'

const pool = new pg.Pool({ connectionString: useDatabase().url })
const now = new Date('2026-06-15T10:00:00Z')

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return (await pool.query(sql)).rows
}

beforeAll(async () => {
  await loadReferenceData(pool)
  expect(await loadDemoWorld(pool, { now })).toBe(true)
}, 60_000)
afterAll(() => pool.end())

describe('the demonstration world in the database', () => {
  test('is loaded once', async () => {
    expect(await loadDemoWorld(pool, { now })).toBe(false)
    expect(await rows('SELECT count(*)::int AS n FROM solution')).toEqual([{ n: 19 }])
  })

  test('keeps counts of comments that agree with the comments', async () => {
    const wrong = await rows(`
      SELECT e.id, e.comment_count, count(ce.id) AS counted FROM entry e
      LEFT JOIN comment c ON c.subject_id = e.id LEFT JOIN entry ce ON ce.id = c.entry_id AND ce.state = 'visible'
      GROUP BY e.id HAVING e.comment_count <> count(ce.id)`)
    expect(wrong).toEqual([])
    expect(await rows('SELECT sum(comment_count)::int > 50 AS lively FROM entry')).toEqual([{ lively: true }])
  })

  test('keeps counts of solutions that agree with the topics', async () => {
    const wrong = await rows(`
      SELECT t.slug FROM topic t LEFT JOIN entry_topic et ON et.topic_id = t.entry_id
      LEFT JOIN entry e ON e.id = et.entry_id AND e.kind = 'solution' AND e.state = 'visible' AND e.visibility = 'public'
      GROUP BY t.entry_id HAVING t.solution_count <> count(e.id)`)
    expect(wrong).toEqual([])
  })

  test('shows means of organisations from three on, and leaves some below', async () => {
    const rated = await rows(`
      SELECT s.title, e.rating_organisations AS n, e.rating_mean::float AS mean, e.rating_sort::float AS sort
      FROM entry e JOIN solution s ON s.entry_id = e.id WHERE e.rating_organisations > 0`)
    const expected = await rows(`
      SELECT s.title, count(*)::int AS n, CASE WHEN count(*) >= 3 THEN round(avg(o.mean), 3)::float END AS mean
      FROM (SELECT entry_id, avg(value) AS mean FROM rating GROUP BY entry_id, organisation_id) o
      JOIN solution s USING (entry_id) GROUP BY s.entry_id`)
    const byTitle = (one: Record<string, unknown>, other: Record<string, unknown>) =>
      String(one.title) < String(other.title) ? -1 : 1
    expect(rated.map(({ sort: _, ...shown }) => shown).sort(byTitle)).toEqual(expected.sort(byTitle))
    expect(rated.filter((one) => Number(one.n) >= 3).length).toBeGreaterThanOrEqual(6)
    const below = rated.filter((one) => Number(one.n) < 3)
    expect(below.length).toBeGreaterThanOrEqual(2)
    expect(below.every((one) => one.sort === 0)).toBe(true)
  })

  test('has nobody rate the own organisation, its parent or its children', async () => {
    const biased = await rows(`
      SELECT r.entry_id FROM rating r JOIN entry e ON e.id = r.entry_id
      JOIN organisation mine ON mine.id = r.organisation_id JOIN organisation theirs ON theirs.id = e.organisation_id
      WHERE mine.id = theirs.id OR mine.parent_id = theirs.id OR theirs.parent_id = mine.id`)
    expect(biased).toEqual([])
  })

  test('keeps counts of reuse that agree with the statements, and chains of three', async () => {
    const wrong = await rows(`
      SELECT e.id FROM entry e LEFT JOIN reuse r ON r.solution_id = e.id AND r.state IN ('testing', 'in_use')
      GROUP BY e.id HAVING e.reuse_count <> count(r.id)`)
    expect(wrong).toEqual([])
    const [chains] = await rows(`
      SELECT count(DISTINCT third.solution_id)::int AS n FROM reuse first
      JOIN reuse second ON second.adapted_from_id = first.id JOIN reuse third ON third.adapted_from_id = second.id`)
    expect(chains).toEqual({ n: 2 })
    const [said] = await rows(`
      SELECT count(*) FILTER (WHERE again = 'yes')::int > 8 AS again, count(*) FILTER (WHERE state = 'ended')::int AS ended,
        count(*) FILTER (WHERE (state = 'ended') <> (ended_reason <> ''))::int AS unexplained FROM reuse`)
    expect(said).toEqual({ again: true, ended: 3, unexplained: 0 })
  })

  test('has nobody reuse their own solution, nor before it was there', async () => {
    const odd = await rows(`
      SELECT r.id FROM reuse r JOIN entry e ON e.id = r.solution_id JOIN member m ON m.id = r.member_id
      LEFT JOIN reuse source ON source.id = r.adapted_from_id
      WHERE r.organisation_id = e.organisation_id OR r.created_at < e.published_at OR r.created_at < m.confirmed_at
        OR r.created_at < source.created_at OR r.since > r.created_at OR m.organisation_id <> r.organisation_id`)
    expect(odd).toEqual([])
  })

  test('invents nothing about real organisations', async () => {
    const invented = await rows(`
      SELECT s.title FROM solution s JOIN entry e ON e.id = s.entry_id JOIN organisation o ON o.id = e.organisation_id
      WHERE NOT o.is_example AND (e.author_id IS NOT NULL OR s.cost_once IS NOT NULL OR s.cost_yearly IS NOT NULL
        OR s.effort IS NOT NULL OR e.comment_count > 0 OR e.rating_organisations > 0)`)
    expect(invented).toEqual([])
    expect(
      await rows(
        'SELECT m.id FROM member m JOIN organisation o ON o.id = m.organisation_id WHERE NOT o.is_example',
      ),
    ).toEqual([])
  })

  test('gives invented organisations keys beginning 99 or an address of their own', async () => {
    const mistakable = await rows(
      `SELECT short_name FROM organisation WHERE is_example AND key IS NOT NULL AND key NOT LIKE '99%'`,
    )
    expect(mistakable).toEqual([])
  })

  test('keeps a revision and search words for everything that people wrote', async () => {
    const lost = await rows(`
      SELECT e.id, e.kind FROM entry e
      WHERE e.kind IN ('solution', 'request', 'comment') AND NOT EXISTS (
          SELECT FROM revision r WHERE r.entry_id = e.id AND r.version = e.version)
        OR NOT EXISTS (SELECT FROM search_document d WHERE d.entry_id = e.id)`)
    expect(lost).toEqual([])
  })

  test('has things happen in order', async () => {
    const early = await rows(`
      SELECT c.entry_id FROM comment c JOIN entry ce ON ce.id = c.entry_id
      JOIN entry subject ON subject.id = c.subject_id LEFT JOIN entry parent ON parent.id = c.parent_id
      JOIN member m ON m.id = ce.author_id
      WHERE ce.published_at <= parent.published_at OR ce.published_at < m.confirmed_at
        OR (subject.kind IN ('solution', 'request') AND ce.published_at < subject.published_at)
        OR c.edited_at <= ce.published_at OR ce.published_at > '${now.toISOString()}'`)
    expect(early).toEqual([])
    expect(
      await rows(
        'SELECT r.entry_id FROM rating r JOIN entry e ON e.id = r.entry_id WHERE r.created_at < e.published_at',
      ),
    ).toEqual([])
    const shuffled = await rows(`
      SELECT entry_id FROM (
        SELECT c.entry_id, e.published_at < lag(e.published_at) OVER (
          PARTITION BY c.subject_id, c.parent_id ORDER BY c.entry_id) AS earlier
        FROM comment c JOIN entry e ON e.id = c.entry_id) AS ordered WHERE earlier`)
    expect(shuffled).toEqual([])
    const atWeekends = await rows(
      'SELECT id FROM entry WHERE extract(isodow FROM published_at) > 5 AND author_id IS NOT NULL',
    )
    expect(atWeekends).toEqual([])
  })

  test('renders every text, none of it showing its marks', async () => {
    const bare = await rows(`
      SELECT title FROM solution JOIN entry ON id = entry_id
      WHERE body_html NOT LIKE '<p>%' OR body_html LIKE '%**%' OR results_html LIKE '%**%'
        OR (state = 'visible' AND (background_html = '' OR results_html = ''))`)
    expect(bare).toEqual([])
  })

  test('keeps counts of those who seek that agree with the requests', async () => {
    const wrong = await rows(`
      SELECT r.title FROM request r LEFT JOIN request_join j ON j.request_id = r.entry_id
      GROUP BY r.entry_id HAVING r.join_count <> count(j.organisation_id)`)
    expect(wrong).toEqual([])
    const miscounted = await rows(`
      SELECT t.slug FROM topic t LEFT JOIN (
        SELECT et.topic_id FROM entry_topic et JOIN entry e ON e.id = et.entry_id JOIN request r ON r.entry_id = e.id
        WHERE e.state = 'visible' AND e.visibility = 'public' AND r.outcome IS NULL) open ON open.topic_id = t.entry_id
      GROUP BY t.entry_id HAVING t.request_count <> count(open.topic_id)`)
    expect(miscounted).toEqual([])
    expect(await rows('SELECT sum(join_count)::int > 12 AS sought FROM request')).toEqual([{ sought: true }])
  })

  test('has requests open, answered, solved and closed', async () => {
    expect(
      await rows(
        'SELECT coalesce(outcome, $$open$$) AS outcome, count(*)::int AS n FROM request GROUP BY 1 ORDER BY 1',
      ),
    ).toEqual([
      { outcome: 'closed', n: 1 },
      { outcome: 'open', n: 7 },
      { outcome: 'solved', n: 1 },
    ])
    expect(await rows('SELECT needed_by FROM request WHERE needed_by < $$2026-06-16$$')).toEqual([])
  })

  test('has nobody join the own request, and nothing happen before its time', async () => {
    const wrong = await rows(`
      SELECT r.title FROM request r JOIN entry e ON e.id = r.entry_id LEFT JOIN request_join j ON j.request_id = e.id
        LEFT JOIN request_answer a ON a.request_id = e.id LEFT JOIN entry s ON s.id = a.solution_id
      WHERE j.organisation_id = e.organisation_id OR j.created_at <= e.published_at OR a.created_at <= e.published_at
        OR a.created_at <= s.published_at OR r.outcome_at <= greatest(j.created_at, a.created_at, e.published_at)
        OR r.outcome_at > '${now.toISOString()}'`)
    expect(wrong).toEqual([])
  })

  test('opens a thread for each seeded topic', async () => {
    const [origins] = await rows(`
      SELECT count(*)::int AS n, count(c.entry_id)::int AS threads FROM origin o
      LEFT JOIN comment c ON c.entry_id = o.comment_id AND c.origin_id = o.id AND c.subject_id = o.topic_id`)
    expect(origins).toEqual({ n: 7, threads: 7 })
  })

  test('offers one account for each role and one that waits', async () => {
    const { rows: found } = await pool.query(
      'SELECT role, confirmed_at IS NOT NULL AS confirmed FROM member WHERE email = ANY($1) ORDER BY array_position($1, email)',
      [demoAccounts.map((account) => account.email)],
    )
    expect(found).toEqual([
      { role: 'member', confirmed: true },
      { role: 'organiser', confirmed: true },
      { role: 'administrator', confirmed: true },
      { role: 'member', confirmed: false },
    ])
    expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(12)
  })
})
