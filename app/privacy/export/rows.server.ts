import { Prisma, type Tx } from '~/platform/db/client.server'
import { type Reference, referencesOf } from '../deletion/tables.server'
import { noSources, type Source, secret, sources } from './sources'

/** One thing, by the names of its facts. */
export type ExportRow = Record<string, unknown>

/** Things of one kind. */
export interface Section {
  key: string
  rows: ExportRow[]
}

/** Everything the database holds about a person beside profile and texts. */
export async function sectionsOf(tx: Tx, memberId: number): Promise<Section[]> {
  const references = await referencesOf(tx, ['member', 'organisation', 'entry'])
  const known = new Set(references.map(({ table }) => table))
  const sections: Section[] = []
  for (const source of [...sources.filter(({ table }) => known.has(table)), ...furtherSources(references)]) {
    const where = Prisma.join(
      source.columns.map((column) => Prisma.sql`row.${name(column)} = ${memberId}`),
      ' OR ',
    )
    const rows = await tx.$queryRaw<{ row: ExportRow }[]>`
      SELECT to_jsonb(row) AS row FROM ${name(source.table)} row WHERE ${where} ORDER BY 1`
    const told = await tellRows(
      tx,
      source.table,
      rows.map(({ row }) => withoutOthers(row, source)),
      {
        memberId,
        references,
      },
    )
    const before = sections.find(({ key }) => key === source.section)
    if (before) before.rows.push(...told.map((row) => ({ table: source.table, ...row })))
    else sections.push({ key: source.section, rows: told })
  }
  return sections
}

/** What belongs to the person alone and nobody said anything of: rows that go with theirs. */
function furtherSources(references: Reference[]): Source[] {
  return references
    .filter(({ target, cascades }) => target === 'member' && cascades)
    .filter(({ table, column }) => !isKnown(table, column))
    .map(({ table, column }) => ({ section: 'further', table, columns: [column] }))
}

/** Whether it is said of a column what it means for the export. */
export function isKnown(table: string, column: string): boolean {
  if (`${table}.${column}` in noSources) return true
  return sources.some((source) => source.table === table && source.columns.includes(column))
}

function withoutOthers(row: ExportRow, { without = [] }: Source): ExportRow {
  const kept =
    without[0] === '*' ? (key: string) => without.includes(key) : (key: string) => !without.includes(key)
  return Object.fromEntries(Object.entries(row).filter(([key]) => kept(key)))
}

interface Telling {
  memberId: number
  references: Reference[]
}

/**
 * Says in words what rows refer to: entries by their title, organisations by their name, other people by organisation
 * and function. Secrets and what was rendered of a source are left out.
 */
export async function tellRows(
  tx: Tx,
  table: string,
  rows: ExportRow[],
  { memberId, references }: Telling,
): Promise<ExportRow[]> {
  const targets = new Map(
    references.filter((one) => one.table === table).map((one) => [one.column, one.target]),
  )
  const words = await wordsFor(tx, rows, targets)
  return rows.map((row) => {
    const told: ExportRow = {}
    for (const [key, value] of Object.entries(row)) {
      if (secret.test(key) || key.endsWith('_html')) continue
      const target = targets.get(key)
      if (!target) told[camel(key)] = value
      else if (value === null) told[camel(key.replace(/_id$/, ''))] = null
      else if (target === 'member') {
        told[camel(key.replace(/_id$/, ''))] = value === memberId ? 'self' : words.get(`member ${value}`)
      } else told[camel(key.replace(/_id$/, ''))] = { id: value, name: words.get(`${target} ${value}`) ?? '' }
    }
    return told
  })
}

async function wordsFor(
  tx: Tx,
  rows: ExportRow[],
  targets: Map<string, string>,
): Promise<Map<string, string>> {
  const idsOf = (target: string) => [
    ...new Set(
      rows.flatMap((row) =>
        [...targets].flatMap(([column, of]) =>
          of === target && typeof row[column] === 'number' ? [row[column]] : [],
        ),
      ),
    ),
  ]
  const found = await tx.$queryRaw<{ key: string; words: string }[]>`
    SELECT 'member ' || m.id AS key, concat_ws(', ', nullif(m.function_title, ''), o.name) AS words
      FROM member m LEFT JOIN organisation o ON o.id = m.organisation_id WHERE m.id = ANY (${idsOf('member')}::int[])
    UNION ALL SELECT 'organisation ' || id, name FROM organisation WHERE id = ANY (${idsOf('organisation')}::int[])
    UNION ALL SELECT 'entry ' || e.id, coalesce(s.title, r.title, t.label, f.title, '')
      FROM entry e LEFT JOIN comment c ON c.entry_id = e.id
        LEFT JOIN solution s ON s.entry_id IN (e.id, c.subject_id) LEFT JOIN request r ON r.entry_id IN (e.id, c.subject_id)
        LEFT JOIN topic t ON t.entry_id IN (e.id, c.subject_id)
        LEFT JOIN fachtag_session f ON f.entry_id IN (e.id, c.subject_id)
      WHERE e.id = ANY (${idsOf('entry')}::int[])`
  return new Map(found.map(({ key, words }) => [key, words]))
}

function camel(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function name(identifier: string): Prisma.Sql {
  return Prisma.raw(`"${identifier}"`)
}
