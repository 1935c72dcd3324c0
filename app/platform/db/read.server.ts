import { Prisma, pool } from './client.server'

/** A statement that waits for others to go with it. */
interface Waiting {
  statement: Prisma.Sql
  resolve(rows: unknown): void
  reject(error: unknown): void
}

/** What is asked while `inOneStatement` runs; nothing else can run meanwhile. */
let waiting: Waiting[] | null = null

/** So many different statements are kept prepared on a connection; each takes the server's memory. */
const preparedAtMost = 150
const names = new Map<string, string>()

/**
 * Reads rows, as plain `pg` on the pool: of what Prisma adds, hot reads need nothing. Numbers of any type come as
 * numbers, days and times as texts.
 * @param dates columns that are times: they come as `Date`
 */
export async function readRows<Row>(statement: Prisma.Sql, ...dates: (keyof Row)[]): Promise<Row[]> {
  const rows = (await (waiting ? waitFor(statement, waiting) : readAll([statement]).then(first))) as Row[]
  for (const row of rows) {
    for (const column of dates) if (typeof row[column] === 'string') row[column] = dateOf(row[column])
  }
  return rows
}

/**
 * Asks several questions of a page in one statement.
 * @param ask calls functions that begin with `readRows`; what they ask later goes by itself
 */
export function inOneStatement<Answers extends readonly unknown[]>(
  ask: () => readonly [...Answers],
): Promise<{ -readonly [Place in keyof Answers]: Awaited<Answers[Place]> }> {
  const outer = waiting
  const own: Waiting[] = outer ?? []
  waiting = own
  try {
    const answers = Promise.all(ask())
    if (!outer && own.length > 0) send(own)
    return answers
  } finally {
    waiting = outer
  }
}

function waitFor(statement: Prisma.Sql, others: Waiting[]): Promise<unknown> {
  return new Promise((resolve, reject) => others.push({ statement, resolve, reject }))
}

function send(asked: Waiting[]): void {
  readAll(asked.map(({ statement }) => statement)).then(
    (answers) => {
      for (const [place, { resolve }] of asked.entries()) resolve(answers[place])
    },
    (error: unknown) => {
      for (const { reject } of asked) reject(error)
    },
  )
}

async function readAll(statements: Prisma.Sql[]): Promise<unknown[]> {
  const parts = statements.map(
    (statement) => Prisma.sql`(SELECT coalesce(json_agg(found), '[]') FROM (${statement}) found)`,
  )
  const { text, values } = Prisma.join(parts, ', ', 'SELECT ')
  const name = process.env.DATABASE_PREPARED === 'on' ? nameOf(text) : undefined
  const { rows } = await pool().query<unknown[]>({ text, values, name, rowMode: 'array' })
  return rows[0] ?? []
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= preparedAtMost) return known
  const name = `nabe_${names.size}`
  names.set(text, name)
  return name
}

function first(answers: unknown[]): unknown {
  return answers[0]
}

function dateOf<Value>(text: Value & string): Value {
  return new Date(text) as Value
}
