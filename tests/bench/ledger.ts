import { pool } from '~/platform/db/client.server'

/** How much a database holds; each solution has ten statements on average. */
export interface Size {
  solutions: number
  /** Organisations that take part. */
  joined: number
}

/** Statements on one solution out of a thousand: ten with hundreds, most with few or none; ten on average. */
const statements = `CASE WHEN n * 7919 % 1000 < 10 THEN 300 WHEN n * 7919 % 1000 < 50 THEN 60
  WHEN n * 7919 % 1000 < 250 THEN 15 WHEN n * 7919 % 1000 < 600 THEN 4 WHEN n * 7919 % 1000 < 800 THEN 1 ELSE 0 END`

/** Between 0 and 1, the same in each run and each database for the same number. */
const share = (number: string) => `(abs(hashint4((${number})::int) % 9973) / 9973.0)`
const pick = (values: string[], number: string) =>
  `(ARRAY['${values.join("', '")}'])[1 + floor(${values.length} * ${share(number)})::int]`

/**
 * Fills a database that holds the register with organisations that take part, solutions and what organisations say of
 * them. The organisations of a smaller database are the same and run the same in a larger one.
 */
export async function fillLedger({ solutions, joined }: Size): Promise<void> {
  const client = await pool().connect()
  const run = (...statement: string[]) => client.query(statement.join(' '))
  try {
    // A million foreign keys that hold by construction need not be looked up one by one.
    await run('SET session_replication_role = replica')
    await run('SELECT setseed(0.5)')
    await fillOrganisations(run, joined)
    await fillSolutions(run, solutions, joined)
    await fillReuses(run, joined)
    await run('SET session_replication_role = DEFAULT')
  } finally {
    client.release()
  }
  await pool().query('VACUUM ANALYZE')
}

type RunSql = (...statement: string[]) => Promise<unknown>

async function fillOrganisations(run: RunSql, joined: number): Promise<void> {
  await run(`INSERT INTO organisation (kind, slug, name, short_name, joined_at)
    SELECT 'provider', 'rechenzentrum-' || n, 'Rechenzentrum ' || n, 'RZ ' || n, now() FROM generate_series(1, 60) n`)
  await run(`CREATE TABLE bench_provider AS SELECT row_number() OVER (ORDER BY id)::int - 1 AS place, id
    FROM organisation WHERE kind = 'provider' AND slug LIKE 'rechenzentrum-%'`)
  await run(`CREATE TABLE bench_joined AS SELECT row_number() OVER (ORDER BY md5(key))::int - 1 AS place, id
    FROM organisation WHERE kind = 'municipality' AND key IS NOT NULL ORDER BY md5(key) LIMIT ${joined}`)
  await run('ALTER TABLE bench_joined ADD PRIMARY KEY (place), ADD UNIQUE (id)')
  await run(`UPDATE organisation o SET joined_at = now(), verified_at = now(),
      provider_id = (SELECT p.id FROM bench_provider p WHERE p.place = floor(60 * power(${share('j.place')}, 2)))
    FROM bench_joined j WHERE j.id = o.id`)
  await run(`INSERT INTO member (organisation_id, email, name, function_title, email_verified_at, confirmed_at)
    SELECT id, 'person' || place || '.' || k || '@kommune.example', 'Person ' || place, 'Hauptamt', now(), now()
    FROM bench_joined, generate_series(1, 2) k`)
  await run(`ALTER TABLE bench_joined ADD member_id int`)
  await run(
    `UPDATE bench_joined j SET member_id = m.id FROM member m WHERE m.email = 'person' || j.place || '.1@kommune.example'`,
  )
  await run(`INSERT INTO product (name, vendor)
    SELECT 'Fachverfahren ' || n, 'Hersteller ' || n % 120 FROM generate_series(1, 400) n`)
  await run(`CREATE TABLE bench_product AS SELECT row_number() OVER (ORDER BY id)::int - 1 AS place, id
    FROM product WHERE name LIKE 'Fachverfahren %'`)
  await run(`INSERT INTO organisation_product (organisation_id, product_id)
    SELECT DISTINCT j.id, p.id FROM bench_joined j CROSS JOIN generate_series(1, 8) k
      JOIN bench_product p ON p.place = floor(400 * power(${share('j.place * 8 + k')}, 2))`)
}

async function fillSolutions(run: RunSql, solutions: number, joined: number): Promise<void> {
  await run(`CREATE TABLE bench_solution AS
    SELECT n, (SELECT max(id) FROM entry) + n AS id, j.id AS owner_id, j.member_id, ${statements} AS statements
    FROM generate_series(1, ${solutions}) n JOIN bench_joined j ON j.place = n::bigint * 104729 % ${joined} ORDER BY n`)
  await run(`INSERT INTO entry (id, kind, organisation_id, author_id, state, visibility, published_at, updated_at)
    SELECT id, 'solution', owner_id, member_id, 'visible', CASE WHEN n % 7 = 0 THEN 'members' ELSE 'public' END,
      now() - (1 - n::float / ${solutions}) * interval '5 years', now() FROM bench_solution ORDER BY n`)
  await run(`INSERT INTO solution (entry_id, title, slug, summary, body, body_html, status, status_confirmed_at,
      cost_once, contact)
    SELECT id, 'Lösung ' || n || ' der Verwaltung', 'loesung-' || n, repeat('Kurz gesagt, was sie kann. ', 6),
      repeat(md5(n::text) || ' ', 18), '<p>' || repeat(md5(n::text) || ' ', 18) || '</p>',
      ${pick(['in_use', 'in_use', 'trial', 'ended'], 'n')}, now() - random() * interval '360 days',
      ${pick(['none', '1k_5k', '5k_25k', 'unknown'], 'n')}, 'Telefon' FROM bench_solution ORDER BY n`)
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
    FROM generate_series(1, ${Math.ceil(solutions / 10)}) m JOIN bench_joined j ON j.place = m * 7 % ${joined}`)
  await run(`INSERT INTO entry (id, kind, organisation_id, author_id, state, published_at)
    SELECT id, 'request', owner_id, member_id, 'visible', now() FROM bench_request`)
  await run(`INSERT INTO request (entry_id, title, slug, summary)
    SELECT id, 'Wer hat schon ' || m || '?', 'gesuch-' || m, 'Kurz gesagt' FROM bench_request`)
  await run(`INSERT INTO request_answer (request_id, solution_id, member_id)
    SELECT r.id, s.id, r.member_id FROM bench_request r CROSS JOIN generate_series(1, 2) k
      JOIN bench_solution s ON s.n = 1 + (r.m * 10 + k * 3) % ${solutions}`)
}

async function fillReuses(run: RunSql, joined: number): Promise<void> {
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
