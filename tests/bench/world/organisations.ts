import { type RunSql, type Size, share } from './size'

/** The organisations that take part, with providers, products and five members each who accepted the rules. */
export async function fillOrganisations(run: RunSql, { joined }: Size): Promise<void> {
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
    FROM bench_joined, generate_series(1, 5) k`)
  await run(`ALTER TABLE bench_joined ADD member_id int`)
  await run(
    `UPDATE bench_joined j SET member_id = m.id FROM member m WHERE m.email = 'person' || j.place || '.1@kommune.example'`,
  )
  await run(`CREATE TABLE bench_member AS SELECT row_number() OVER (ORDER BY m.id)::int - 1 AS place, m.id, j.id AS organisation_id
    FROM bench_joined j JOIN member m ON m.organisation_id = j.id`)
  await run('ALTER TABLE bench_member ADD PRIMARY KEY (place)')
  await run('INSERT INTO consent (member_id, version) SELECT id, 1 FROM bench_member')
  await run(`INSERT INTO product (name, vendor)
    SELECT 'Fachverfahren ' || n, 'Hersteller ' || n % 120 FROM generate_series(1, 400) n`)
  await run(`CREATE TABLE bench_product AS SELECT row_number() OVER (ORDER BY id)::int - 1 AS place, id
    FROM product WHERE name LIKE 'Fachverfahren %'`)
  await run(`INSERT INTO organisation_product (organisation_id, product_id)
    SELECT DISTINCT j.id, p.id FROM bench_joined j CROSS JOIN generate_series(1, 8) k
      JOIN bench_product p ON p.place = floor(400 * power(${share('j.place * 8 + k')}, 2))`)
}
