import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { loadReferenceData } from './load.server'

const pool = new pg.Pool({ connectionString: useDatabase().url })

async function one(sql: string, values: unknown[] = []): Promise<Record<string, unknown> | undefined> {
  return (await pool.query(sql, values)).rows[0]
}

/** As after an update of the product that ships another edition. */
async function loadAgain() {
  await pool.query(`UPDATE setting SET value = '"an earlier edition"' WHERE key = 'reference.hash'`)
  return loadReferenceData(pool)
}

beforeAll(async () => {
  expect(await loadReferenceData(pool)).toEqual({ organisations: 12_205, topics: 48 })
}, 30_000)
afterAll(() => pool.end())

describe('loading the reference data', () => {
  test('happens once for an edition', async () => {
    expect(await loadReferenceData(pool)).toEqual({ organisations: 0, topics: 0 })
  })

  test('links municipalities to district and administration', async () => {
    const pinnow = await one(
      `SELECT o.size_band, o.district_name, d.key AS district, p.key AS parent, p.kind AS parent_kind
       FROM organisation o JOIN organisation d ON d.id = o.district_id JOIN organisation p ON p.id = o.parent_id
       WHERE o.key = '12073440'`,
    )
    expect(pinnow).toEqual({
      size_band: 1,
      district_name: 'Landkreis Uckermark',
      district: '12073',
      parent: '12073532',
      parent_kind: 'municipality',
    })
    expect(await one(`SELECT size_band, district_id FROM organisation WHERE key = '14713000'`)).toEqual({
      size_band: 7,
      district_id: null,
    })
    expect(await one(`SELECT size_band FROM organisation WHERE key = '14625'`)).toEqual({ size_band: null })
  })

  test('finds a topic by synonym and in the search', async () => {
    expect(
      await one(
        `SELECT t.slug FROM topic t JOIN topic_alias a ON a.topic_id = t.entry_id WHERE lower(a.alias) = 'dms'`,
      ),
    ).toEqual({ slug: 'e-akte' })
    expect(
      await one(
        `SELECT t.slug FROM topic t JOIN search_document d ON d.entry_id = t.entry_id
         WHERE d.public_text LIKE '%Hundesteuer%'`,
      ),
    ).toEqual({ slug: 'steuern-abgaben' })
  })

  test('mends what the register knows and keeps what people decided', async () => {
    const provider = await one(
      `INSERT INTO organisation (kind, slug, name, short_name) VALUES ('provider', 'rechenzentrum', 'R', 'R') RETURNING id`,
    )
    await pool.query(
      `UPDATE organisation SET joined_at = '2026-01-01', provider_id = $1, successor_id = $1, population = 1, name = 'alt'
       WHERE key = '15086015'`,
      [provider?.id],
    )
    expect((await loadAgain()).organisations).toBe(1)
    expect(
      await one(
        `SELECT name, population, provider_id, successor_id, joined_at IS NOT NULL AS joined
         FROM organisation WHERE key = '15086015'`,
      ),
    ).toEqual({
      name: 'Burg, Stadt',
      population: 22_585,
      provider_id: provider?.id,
      successor_id: provider?.id,
      joined: true,
    })
  })

  test('brings no topic back that organisers renamed or merged', async () => {
    const id = async (slug: string) =>
      (await one('SELECT entry_id AS id FROM topic WHERE slug = $1', [slug]))?.id
    await pool.query(`UPDATE topic SET slug = 'ratsarbeit', label = 'Ratsarbeit' WHERE slug = 'ris'`)
    await pool.query(`INSERT INTO former_slug (kind, slug, target_id) VALUES ('topic', 'ris', $1)`, [
      await id('ratsarbeit'),
    ])
    await pool.query('UPDATE topic SET merged_into_id = $1 WHERE slug = $2', [await id('ki'), 'open-data'])
    await pool.query(`UPDATE topic SET label = 'Künstliche Intelligenz im Rathaus' WHERE slug = 'ki'`)
    expect((await loadAgain()).topics).toBe(0)
    expect(await one('SELECT count(*)::int AS n FROM topic')).toEqual({ n: 48 })
    expect(await one(`SELECT label FROM topic WHERE slug = 'ki'`)).toEqual({
      label: 'Künstliche Intelligenz im Rathaus',
    })
  })

  test('two processes that start together do not get in each other’s way', async () => {
    await pool.query(`UPDATE organisation SET population = 1 WHERE key = '14713000'`)
    await pool.query(`DELETE FROM setting WHERE key = 'reference.hash'`)
    const loaded = await Promise.all([loadReferenceData(pool), loadReferenceData(pool)])
    expect(loaded.map((result) => result.organisations).sort()).toEqual([0, 1])
  })
})
