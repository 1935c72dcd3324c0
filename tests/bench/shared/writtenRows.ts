import type pg from 'pg'

/**
 * New words of the search are those that nobody wrote before: the second who writes a text brings none. What is related
 * is found later, by a job.
 */
const differs = new Set(['search_word', 'related_solution'])

/**
 * Does the same twice and compares how many rows of which tables that wrote.
 * @throws Error where a comparison of the two would not be fair
 */
export async function assertSameRows(
  client: pg.Pool,
  [one, other]: [() => Promise<unknown>, () => Promise<unknown>],
): Promise<void> {
  const [first, second] = [await rowsWritten(client, one), await rowsWritten(client, other)]
  for (const table of new Set([...first.keys(), ...second.keys()])) {
    if (differs.has(table)) continue
    if (first.get(table) !== second.get(table))
      throw new Error(
        `rows of ${table}: the product writes ${first.get(table) ?? 0}, the bare client ${second.get(table) ?? 0}`,
      )
  }
}

/** Rows, by table, that are as somebody left them meanwhile. */
async function rowsWritten(client: pg.Pool, work: () => Promise<unknown>): Promise<Map<string, number>> {
  const { rows } = await client.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id')
  await work()
  const tables = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'bench%'`,
  )
  const counted = new Map<string, number>()
  for (const { name } of tables.rows) {
    const found = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "${name}" WHERE xmin::text::bigint > $1`,
      [rows[0]?.id],
    )
    const count = found.rows[0]?.count ?? 0
    if (count > 0) counted.set(name, count)
  }
  return counted
}
