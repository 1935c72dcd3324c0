import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { shippedFile } from '../shippedFile.server'

/** Column name → the column's cells, one a row, '' where the table says nothing. */
export type Columns = Record<string, string[]>

/** The shipped reference tables, as read from disk, with a hash that changes whenever one of them does. */
export interface ReferenceTables {
  hash: string
  organisations: () => Columns
  topics: () => Columns
}

/** Reads the shipped tables; parsing waits until it is asked for, since most starts need the hash alone. */
export function readReferenceTables(): ReferenceTables {
  const organisations = readFileSync(shippedFile('reference/organisations.tsv'), 'utf8')
  const topics = readFileSync(shippedFile('reference/topics.tsv'), 'utf8')
  return {
    hash: createHash('sha256').update(organisations).update('\0').update(topics).digest('hex'),
    organisations: () => parseTable(organisations),
    topics: () => parseTable(topics),
  }
}

/** Turns tab-separated text with a heading line into columns, as `unnest` wants them. */
export function parseTable(text: string): Columns {
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/)
  const names = head.split('\t')
  const columns: Columns = Object.fromEntries(names.map((name) => [name, []]))
  for (const line of lines) {
    const cells = line.split('\t')
    names.forEach((name, index) => {
      columns[name]?.push(cells[index] ?? '')
    })
  }
  return columns
}
