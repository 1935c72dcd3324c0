import { renderComment } from '~/discussions/render.server'
import type { Tx } from '~/platform/db/client.server'
import { htmlToText, markdownToText, renderMarkdown } from '~/platform/markdown/index.server'
import { type Column, type Kept, kept, type Part, type Writing } from './kept'
import { findPassage, needleOf, type Place, removed, withoutPassage } from './passage'

/** A text that holds the passage. */
export interface Hit {
  part: Part
  /** Which version of the entry or of the reuse it is; null for the present one. */
  version: number | null
  field: string
  before: string
  places: Place[]
}

/** A row with texts that hold the passage, and what is to stand there. */
export interface Row {
  kept: Kept
  ctid: string
  values: Record<string, unknown>
  hits: Hit[]
  /** Columns and what they are to say. */
  changes: Record<string, unknown>
  /** Texts that were changed, as the search reads them. */
  words: { before: string; after: string }[]
}

/** What is looked for, and whether the whole text goes that holds it. */
export interface Search {
  passage: string
  whole: boolean
}

/**
 * Everything kept of an entry that holds the passage, with what it is to say instead.
 * @param locked holds the rows until the transaction ends
 */
export async function findRows(tx: Tx, entryId: number, search: Search, locked: boolean): Promise<Row[]> {
  const found: Row[] = []
  for (const source of kept) {
    const rows = await tx.$queryRawUnsafe<{ ctid: string; values: Record<string, unknown> }[]>(
      `SELECT k.ctid::text AS ctid, to_jsonb(k) AS values FROM ${source.table} k WHERE ${source.where}
       ORDER BY 1 ${locked ? 'FOR UPDATE' : ''}`,
      entryId,
    )
    for (const { ctid, values } of rows) {
      const row: Row = { kept: source, ctid, values, hits: [], changes: {}, words: [] }
      for (const column of source.columns) await redactColumn(row, column, search)
      if (row.hits.length > 0) found.push(row)
    }
  }
  return found
}

/** Writes what the rows are to say; they must be held by this transaction. */
export async function writeRows(tx: Tx, entryId: number, rows: Row[]): Promise<void> {
  for (const { kept: source, ctid, values, changes } of rows) {
    const { derived } = source
    if (source.part === 'topic_alias') {
      await tx.$executeRawUnsafe(`DELETE FROM ${source.table} WHERE ctid = $1::tid`, ctid)
      continue
    }
    if (derived && typeof changes[derived.from] === 'string') {
      changes[derived.name] = derived.make(
        String(changes[derived.from]),
        String(values[derived.name]),
        entryId,
      )
    }
    if (source.part === 'topic_proposal') changes.label = `${String(changes.label)} (${String(values.id)})`
    const set = Object.entries(changes).map(
      ([name, value], index) => `${name} = $${index + 2}::${typeof value === 'string' ? 'text' : 'jsonb'}`,
    )
    if (source.versioned) set.push('version = version + 1')
    await tx.$executeRawUnsafe(
      `UPDATE ${source.table} SET ${set.join(', ')} WHERE ctid = $1::tid`,
      ctid,
      ...Object.values(changes).map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
    )
  }
}

async function redactColumn(row: Row, column: Column, search: Search): Promise<void> {
  const { name, writing } = column
  const value = row.values[name]
  if (writing === 'json') {
    const changed = await eachText(value, async (text, path) => {
      const field = path[0] ?? column.field
      return redactText(row, { text, field: String(field), writing: 'json' }, search)
    })
    if (changed !== value) row.changes[name] = changed
    return
  }
  if (typeof value !== 'string' || value === '') return
  const html = row.values[`${name}_html`]
  const shown = typeof html === 'string' ? htmlToText(html) : null
  const after = await redactText(row, { text: value, field: column.field, writing, shown }, search)
  if (after === value) return
  row.changes[name] = after
  if (writing !== 'markdown' && writing !== 'comment') return
  const rendered = await render(writing, after)
  row.changes[`${name}_html`] = rendered
  if (shown !== null) row.words.push({ before: shown, after: htmlToText(rendered) })
}

async function redactText(
  row: Row,
  given: { text: string; field: string; writing: Writing; shown?: string | null },
  { passage, whole }: Search,
): Promise<string> {
  const { text, field, writing } = given
  let places = findPassage(text, passage, writing === 'fileName')
  const shown = given.shown ?? (writing === 'json' && /&\w+;/.test(text) ? await markdownToText(text) : null)
  // What is written so that nobody finds it in the source goes as a whole.
  const hidden = places.length === 0 && shown !== null && reads(shown, passage)
  if (places.length === 0 && !hidden) return text
  if (hidden) places = [{ start: 0, end: text.length }]
  let after = whole || hidden ? removed : withoutPassage(text, passage, writing === 'fileName')
  if (writing === 'address') after = ''
  if (writing === 'markdown' || writing === 'comment') {
    if (reads(htmlToText(await render(writing, after)), passage)) after = removed
  }
  const version = row.kept.part.endsWith('revision') ? Number(row.values.version) : null
  row.hits.push({ part: row.kept.part, version, field, before: text, places })
  row.words.push({ before: text, after })
  return after
}

/** Whether somebody reads the passage in a text without marks. */
function reads(text: string, passage: string): boolean {
  return needleOf(text).join('').includes(needleOf(passage).join(''))
}

function render(writing: Writing, text: string): Promise<string> {
  if (text === '') return Promise.resolve('')
  return writing === 'comment' ? renderComment(text) : renderMarkdown(text, { kind: 'body' })
}

/** The value with each text in it changed; the same value where none was. */
async function eachText(
  value: unknown,
  change: (text: string, path: (string | number)[]) => Promise<string>,
  path: (string | number)[] = [],
): Promise<unknown> {
  if (typeof value === 'string') return change(value, path)
  if (value === null || typeof value !== 'object') return value
  const entries: [string, unknown][] = []
  let isChanged = false
  for (const [key, part] of Object.entries(value)) {
    const now = await eachText(part, change, [...path, key])
    isChanged ||= now !== part
    entries.push([key, now])
  }
  if (!isChanged) return value
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries)
}
