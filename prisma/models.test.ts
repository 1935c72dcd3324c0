import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'

const { url } = useDatabase()
const client = new pg.Client(url)
beforeAll(() => client.connect())
afterAll(() => client.end())

const folder = join(import.meta.dirname, 'models')
const scalars: Record<string, string> = {
  String: 'text',
  Int: 'integer',
  BigInt: 'bigint',
  Boolean: 'boolean',
  Float: 'double precision',
  Decimal: 'numeric',
  DateTime: 'timestamp with time zone',
  Bytes: 'bytea',
  Json: 'jsonb',
}
const natives: Record<string, string> = { Uuid: 'uuid', SmallInt: 'smallint', Date: 'date', Real: 'real' }

/** What the Prisma models say, as `table.column type nullability` lines. */
function modelled(): string[] {
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  return [...text.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)].flatMap(([, body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1]
    return [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\[\])?(\?)?(.*)$/gm)].flatMap(
      ([, name, type = '', list, optional, rest = '']) => {
        const scalar = scalars[type]
        if (!scalar) return []
        const column = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? name
        const native = natives[/@db\.(\w+)/.exec(rest)?.[1] ?? '']
        return [`${table}.${column} ${list ? 'ARRAY' : (native ?? scalar)}${optional ? '' : ' not null'}`]
      },
    )
  })
}

describe('the Prisma models', () => {
  it('say what the migrations made', async () => {
    const { rows } = await client.query<{ line: string }>(`
      SELECT table_name || '.' || column_name || ' ' || data_type || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END AS line
      FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
        AND is_generated = 'NEVER' AND udt_name NOT IN ('tsvector', 'xid8')`)
    expect(modelled().sort()).toEqual(rows.map(({ line }) => line).sort())
  })

  it('leave out the indexes of the search, which are there', async () => {
    const { rows } = await client.query<{ indexname: string }>(
      "SELECT indexname FROM pg_indexes WHERE tablename = 'search_word' AND indexdef LIKE '%USING gin%'",
    )
    expect(rows.map((row) => row.indexname).sort()).toEqual(['search_word_grams', 'search_word_parts'])
  })

  it('keep times to the millisecond with their zone', async () => {
    const { rows } = await client.query<{ place: string }>(`
      SELECT table_name || '.' || column_name AS place FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
        AND data_type LIKE 'timestamp%' AND (data_type <> 'timestamp with time zone' OR datetime_precision <> 3)`)
    expect(rows).toEqual([])
  })
})
