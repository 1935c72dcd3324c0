import { Prisma, type Tx } from '~/platform/db/client.server'

/** A table with texts that somebody wrote, as the database describes it. */
export interface TextTable {
  name: string
  columns: { name: string; isJson: boolean }[]
  /** Columns that refer to a member, and those that refer to an entry. */
  members: string[]
  entries: string[]
  hasSlug: boolean
}

/**
 * Tables that are no member's texts: the person's own row, what the operator or the Fachtag team publishes, reference
 * data, and what the search keeps (which is rewritten by its own command).
 */
const others = [
  '_prisma_migrations',
  'member',
  'member_deletion',
  'setting',
  'legal_version',
  'fachtag',
  'fachtag_session',
  'programme_import',
  'organisation',
  'organisation_domain',
  'identity_provider',
  'product',
  'former_slug',
  'topic_alias',
  'rate_limit',
  'search_document',
  'search_gram',
  'search_miss',
  'search_posting',
  'search_word',
]

/** Columns whose values are made by us and looked up as they are. */
const made = /(?:^|_)(?:hash|key|slug|token|secret|sha256)$/

/** Every table in which a member may have left a text, with its columns of text and JSON. */
export async function textTables(tx: Tx): Promise<TextTable[]> {
  const columns = await tx.$queryRaw<{ table: string; name: string; isJson: boolean }[]>`
    SELECT c.table_name AS "table", c.column_name AS name, c.data_type = 'jsonb' AS "isJson"
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
      AND c.data_type IN ('text', 'jsonb') AND c.table_name <> ALL (${others})
      AND NOT EXISTS (SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
        WHERE i.indisprimary AND i.indrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
          AND a.attname = c.column_name)
    ORDER BY 1, c.ordinal_position`
  const references = await referencesOf(tx, ['member', 'entry'])
  const tables = new Map<string, TextTable>()
  for (const { table, name, isJson } of columns) {
    const known = tables.get(table) ?? {
      name: table,
      columns: [],
      members: references.filter((one) => one.table === table && one.target === 'member').map(columnOf),
      entries: references.filter((one) => one.table === table && one.target === 'entry').map(columnOf),
      hasSlug: false,
    }
    if (name === 'slug') known.hasSlug = table === 'solution' || table === 'request'
    else if (!made.test(name)) known.columns.push({ name, isJson })
    tables.set(table, known)
  }
  return [...tables.values()].filter((table) => table.columns.length > 0)
}

/** A column that refers to another table. */
export interface Reference {
  table: string
  column: string
  target: string
  /** Whether a row goes with what it refers to. */
  cascades: boolean
}

const columnOf = ({ column }: Reference) => column

/** Every column that refers to one of these tables. */
export function referencesOf(tx: Tx, targets: string[]): Promise<Reference[]> {
  return tx.$queryRaw<Reference[]>`
    SELECT c.conrelid::regclass::text AS "table", a.attname::text AS "column", c.confrelid::regclass::text AS target,
      c.confdeltype = 'c' AS cascades
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
      AND c.confrelid::regclass::text = ANY (${targets})
    ORDER BY 1, 2`
}

/** The condition under which a row of a table, called `row`, is what this member wrote. */
export function ownRowsOf({ members, entries }: TextTable, memberId: number): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`row."${name}"`)
  const conditions = [
    ...members.map((name) => Prisma.sql`${column(name)} IS NOT DISTINCT FROM ${memberId}::int`),
    ...entries.map(
      (name) =>
        Prisma.sql`EXISTS (SELECT FROM entry e WHERE e.id = ${column(name)} AND e.author_id = ${memberId}::int)`,
    ),
  ]
  return conditions.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(conditions, ' OR ')})`
}
