import { pool } from '~/platform/db/client.server'

/**
 * Where something about a person still stands: `schema.table: needle` for every table of the database, whatever column
 * it is in. Capitals do not matter.
 */
export async function tracesOf(needles: string[]): Promise<string[]> {
  const { rows } = await pool().query<{ place: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS place FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  for (const { place } of rows) {
    for (const needle of needles) {
      const { rowCount } = await pool().query(
        `SELECT FROM ${place} AS row WHERE strpos(lower(row::text), lower($1)) > 0 LIMIT 1`,
        [needle],
      )
      if (rowCount) found.push(`${place}: ${needle}`)
    }
  }
  return found
}
