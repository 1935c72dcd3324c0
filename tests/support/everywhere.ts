import { pool } from '~/platform/db/client.server'

/**
 * Where in the whole database, queue included, something is kept.
 * @param pattern a regular expression of PostgreSQL, capitals do not matter
 * @returns `table.column`, each once
 */
export async function columnsWith(pattern: string): Promise<string[]> {
  const { rows: columns } = await pool().query<{ schema: string; table: string; column: string }>(
    `SELECT c.table_schema AS schema, c.table_name AS table, c.column_name AS column
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
       AND c.data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'name', 'bytea')`,
  )
  const found: string[] = []
  for (const { schema, table, column } of columns) {
    const { rowCount } = await pool().query(
      `SELECT 1 FROM "${schema}"."${table}" WHERE "${column}"::text ~* $1 LIMIT 1`,
      [pattern],
    )
    if (rowCount) found.push(`${table}.${column}`)
  }
  return found.sort()
}
