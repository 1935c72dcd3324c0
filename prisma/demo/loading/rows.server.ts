import type pg from 'pg'

type Cell = string | number | boolean | Date | readonly string[] | null

/** Inserts one row; table and columns are constants of ours, never input. */
export async function insertRow(
  client: pg.ClientBase,
  table: string,
  row: Record<string, Cell>,
): Promise<void> {
  await client.query(insertStatement(table, row), Object.values(row))
}

/** Inserts one row and answers the id that it was given. */
export async function insertWithId(
  client: pg.ClientBase,
  table: string,
  row: Record<string, Cell>,
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `${insertStatement(table, row)} RETURNING id`,
    Object.values(row),
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`no row was inserted into ${table}`)
  return id
}

function insertStatement(table: string, row: Record<string, Cell>): string {
  const columns = Object.keys(row)
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`
}
