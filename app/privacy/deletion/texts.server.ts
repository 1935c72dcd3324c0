import { renderComment } from '~/discussions/render.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { renderMarkdown } from '~/platform/markdown/index.server'
import { slugify } from '~/platform/text'
import { indexEntry } from '~/search/commands.server'
import { type Forgetting, type Forgotten, forgetting, isWholeName, rarestWord } from './forgetting'
import { ownRowsOf, type TextTable, textTables } from './tables.server'

type Row = Record<string, unknown> & { ctid: string; own: boolean }

/**
 * Takes somebody's name and address out of every text of the database, whichever area wrote it: sources, what was
 * rendered of them, versions, and what the search keeps. Reads the list of tables from the database itself, so that a
 * new one is not forgotten. A name that another member bears too, or of a single word, goes only out of what the
 * person wrote.
 */
export async function forgetInTexts(tx: Tx, person: Forgotten): Promise<void> {
  const everywhere = isWholeName(person.name) && !(await isShared(tx, person))
  const gone = forgetting(person)
  for (const table of await textTables(tx)) await forgetIn(tx, table, person, gone, everywhere)
  await forgetInSearch(tx, person, gone, everywhere)
}

async function isShared(tx: Tx, { id, name }: Forgotten): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT FROM member WHERE lower(name) = lower(${name}) AND id <> ${id} AND anonymised_at IS NULL LIMIT 1`
  return rows.length > 0
}

async function forgetIn(
  tx: Tx,
  table: TextTable,
  person: Forgotten,
  gone: Forgetting,
  everywhere: boolean,
): Promise<void> {
  const own = ownRowsOf(table, person.id)
  const holds = (part: string) =>
    Prisma.join(
      table.columns.map(({ name }) => Prisma.sql`strpos(lower(${quoted(name)}::text), lower(${part})) > 0`),
      ' OR ',
    )
  const named = Prisma.sql`(${holds(rarestWord(person.name))})`
  const rows = await tx.$queryRaw<Row[]>`
    SELECT row.ctid::text AS ctid, ${own} AS own, ${Prisma.join(
      [...table.columns.map(({ name }) => name), ...(table.hasSlug ? ['slug'] : [])].map(
        (name) => Prisma.sql`row.${quoted(name)}`,
      ),
    )}
    FROM ${quoted(table.name)} AS row
    WHERE ${holds(person.email)} OR ${everywhere ? named : Prisma.sql`(${own} AND ${named})`} FOR UPDATE`
  for (const row of rows) {
    const changes = await changesOf(table, row, person, gone, everywhere || row.own)
    if (changes.length === 0) continue
    await tx.$executeRaw`
      UPDATE ${quoted(table.name)} SET ${Prisma.join(changes)} WHERE ctid = ${row.ctid}::tid`
  }
}

async function changesOf(
  table: TextTable,
  row: Row,
  person: Forgotten,
  gone: Forgetting,
  names: boolean,
): Promise<Prisma.Sql[]> {
  const changes: Prisma.Sql[] = []
  for (const { name, isJson } of table.columns) {
    const before = row[name]
    if (before === null || before === undefined) continue
    if (isJson) {
      const after = JSON.stringify(gone.json(before, names))
      if (after !== JSON.stringify(before)) changes.push(Prisma.sql`${quoted(name)} = ${after}::jsonb`)
      continue
    }
    const source = name.endsWith('_html') ? row[name.slice(0, -'_html'.length)] : undefined
    const after = await afterwards(table, String(before), source, person, gone, names)
    if (after !== before) changes.push(Prisma.sql`${quoted(name)} = ${after}`)
  }
  const slug = table.hasSlug ? String(row.slug) : ''
  const inSlug = slugify(person.name)
  if (names && inSlug !== '' && slug.includes(inSlug)) {
    changes.push(Prisma.sql`slug = ${slug.replaceAll(inSlug, slugify(gone.text(person.name, true)))}`)
  }
  return changes
}

/** What was rendered is rendered anew where its source says something else now. */
async function afterwards(
  table: TextTable,
  before: string,
  source: unknown,
  person: Forgotten,
  gone: Forgetting,
  names: boolean,
): Promise<string> {
  // A whole cell may have to be unlike all others.
  if (before.toLowerCase() === person.email.toLowerCase()) return `entfernt-${person.id}`
  if (typeof source !== 'string') return gone.text(before, names)
  const text = gone.text(source, names)
  if (text === source) return gone.text(before, names)
  return table.name === 'comment' ? renderComment(text) : renderMarkdown(text, { kind: 'body' })
}

interface Document {
  entryId: number
  title: string
  publicText: string
  memberText: string
  own: boolean
}

async function forgetInSearch(
  tx: Tx,
  person: Forgotten,
  gone: Forgetting,
  everywhere: boolean,
): Promise<void> {
  const all = Prisma.sql`lower(d.title || ' ' || d.public_text || ' ' || d.member_text || ' ' || d.summary)`
  const word = rarestWord(person.name)
  const documents = await tx.$queryRaw<Document[]>`
    SELECT d.entry_id AS "entryId", d.title, d.public_text AS "publicText", d.member_text AS "memberText",
      e.author_id IS NOT DISTINCT FROM ${person.id}::int AS own
    FROM search_document d JOIN entry e ON e.id = d.entry_id
    WHERE strpos(${all}, lower(${person.email})) > 0 OR strpos(${all}, lower(${word})) > 0`
  for (const { entryId, own, ...texts } of documents) {
    const after = Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [key, gone.text(text, everywhere || own)]),
    ) as typeof texts
    if (JSON.stringify(after) !== JSON.stringify(texts)) await indexEntry(tx, { entryId, ...after })
  }
  const misses = await tx.$queryRaw<{ query: string }[]>`
    SELECT query FROM search_miss WHERE strpos(lower(query), lower(${person.email})) > 0
      OR strpos(lower(query), lower(${word})) > 0`
  const asked = misses.map(({ query }) => query).filter((query) => gone.text(query, true) !== query)
  await tx.searchMiss.deleteMany({ where: { query: { in: asked } } })
}

function quoted(name: string): Prisma.Sql {
  return Prisma.raw(`"${name.replaceAll('"', '""')}"`)
}
