import pg from 'pg'
import type { Columns } from './tables.server'
import { readReferenceTables } from './tables.server'

const HASH_KEY = 'reference.hash'
/** Any constant will do; two processes that start together must not load at once. */
const LOCK = 7_220_001

/**
 * Brings the shipped register of municipalities, districts and joint administrations and the starter
 * vocabulary of topics into the database, once for each edition: later calls see the stored hash and return.
 *
 * What people changed stays: an organisation keeps its domains, joining date, provider and successor; a topic
 * is created once by its slug and comes back neither after a merge nor after a change of its address.
 *
 * @returns number of organisations and topics that this call created or changed
 */
export async function loadReferenceData(
  client: pg.ClientBase | pg.Pool,
): Promise<{ organisations: number; topics: number }> {
  const tables = readReferenceTables()
  if (await isLoaded(client, tables.hash)) return { organisations: 0, topics: 0 }
  if (!(client instanceof pg.Pool)) return load(client, tables)
  const own = await client.connect()
  try {
    return await load(own, tables)
  } finally {
    own.release()
  }
}

async function load(
  client: pg.ClientBase,
  tables: ReturnType<typeof readReferenceTables>,
): Promise<{ organisations: number; topics: number }> {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    if (await isLoaded(client, tables.hash)) {
      await client.query('COMMIT')
      return { organisations: 0, topics: 0 }
    }
    const organisations = await upsertOrganisations(client, tables.organisations())
    const topics = await createTopics(client, tables.topics())
    await client.query(
      `INSERT INTO setting (key, value, updated_at) VALUES ($1, to_jsonb($2::text), now())
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
      [HASH_KEY, tables.hash],
    )
    await client.query('COMMIT')
    // Without fresh statistics the first searches over 12,000 new rows are planned for an empty table.
    await client.query('ANALYZE organisation, entry, topic, topic_alias')
    return { organisations, topics }
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function isLoaded(client: pg.ClientBase | pg.Pool, hash: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT 1 FROM setting WHERE key = $1 AND value = to_jsonb($2::text)',
    [HASH_KEY, hash],
  )
  return rowCount === 1
}

async function upsertOrganisations(client: pg.ClientBase, table: Columns): Promise<number> {
  const column = (name: string) => table[name] ?? []
  const { rowCount } = await client.query(
    `INSERT INTO organisation AS o (key, kind, name, short_name, type_label, state, district_name, population,
                               size_band, lat, lon, postcode, area_ha)
     SELECT r.key, r.kind, r.name, r.short_name, r.type_label, r.state, coalesce(d.short_name, ''),
            nullif(r.population, '')::int,
            -- unter 5.000 · 5.000–10.000 · … · über 500.000 Einwohner; districts have no band
            CASE WHEN r.kind <> 'district' THEN
              width_bucket(nullif(r.population, '')::int, '{5000,10000,20000,50000,100000,500000}'::int[]) + 1 END,
            nullif(r.lat, '')::float8, nullif(r.lon, '')::float8, r.postcode, nullif(r.area_ha, '')::int
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                 $9::text[], $10::text[], $11::text[], $12::text[])
          AS r (key, kind, name, short_name, type_label, state, district_key, population, lat, lon, postcode, area_ha)
     LEFT JOIN unnest($1::text[], $4::text[]) AS d (key, short_name) ON d.key = r.district_key
     ON CONFLICT (key) DO UPDATE SET
       name = excluded.name, short_name = excluded.short_name, type_label = excluded.type_label,
       state = excluded.state, district_name = excluded.district_name, population = excluded.population,
       size_band = excluded.size_band, lat = excluded.lat, lon = excluded.lon, postcode = excluded.postcode,
       area_ha = excluded.area_ha
     WHERE (o.name, o.short_name, o.type_label, o.state, o.district_name, o.population, o.size_band, o.lat, o.lon,
            o.postcode, o.area_ha)
       IS DISTINCT FROM (excluded.name, excluded.short_name, excluded.type_label, excluded.state,
            excluded.district_name, excluded.population, excluded.size_band, excluded.lat, excluded.lon,
            excluded.postcode, excluded.area_ha)`,
    [
      column('key'),
      column('kind'),
      column('name'),
      column('short_name'),
      column('type_label'),
      column('state'),
      column('district_key'),
      column('population'),
      column('lat'),
      column('lon'),
      column('postcode'),
      column('area_ha'),
    ],
  )
  await client.query(
    `UPDATE organisation o SET district_id = d.id, parent_id = p.id
     FROM unnest($1::text[], $2::text[], $3::text[]) AS r (key, district_key, parent_key)
     LEFT JOIN organisation d ON d.key = r.district_key
     LEFT JOIN organisation p ON p.key = r.parent_key
     WHERE o.key = r.key AND (o.district_id, o.parent_id) IS DISTINCT FROM (d.id, p.id)`,
    [column('key'), column('district_key'), column('parent_key')],
  )
  return rowCount ?? 0
}

async function createTopics(client: pg.ClientBase, table: Columns): Promise<number> {
  const { rows } = await client.query<{ position: string }>(
    `SELECT r.position FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS r (slug, label, position)
     WHERE NOT EXISTS (SELECT FROM topic t WHERE t.slug = r.slug OR lower(t.label) = lower(r.label))
       AND NOT EXISTS (SELECT FROM former_slug f WHERE f.kind = 'topic' AND f.slug = r.slug)
     ORDER BY r.position`,
    [table.slug ?? [], table.label ?? []],
  )
  if (rows.length === 0) return 0
  const { rows: entries } = await client.query<{ id: number }>(
    `INSERT INTO entry (kind, state, published_at) SELECT 'topic', 'visible', now() FROM generate_series(1, $1::int)
     RETURNING id`,
    [rows.length],
  )
  const picked = rows.map((row) => Number(row.position) - 1)
  const pick = (name: string) => picked.map((index) => table[name]?.[index] ?? '')
  const ids = entries.map((entry) => entry.id)
  await client.query(
    `INSERT INTO topic (entry_id, slug, label, field)
     SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[])`,
    [ids, pick('slug'), pick('label'), pick('field')],
  )
  await client.query(
    `INSERT INTO topic_alias (topic_id, alias)
     SELECT r.id, trim(alias) FROM unnest($1::int[], $2::text[]) AS r (id, synonyms),
            regexp_split_to_table(r.synonyms, ';') AS alias
     WHERE trim(alias) <> '' ON CONFLICT DO NOTHING`,
    [ids, pick('synonyms')],
  )
  await client.query(
    `INSERT INTO search_document (entry_id, title, public_text)
     SELECT * FROM unnest($1::int[], $2::text[], $3::text[])`,
    [ids, pick('label'), pick('synonyms')],
  )
  return ids.length
}
