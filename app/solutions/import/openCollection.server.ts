import { done, type Result, refused } from '~/platform/result'
import {
  inspectTextFile,
  type Line,
  readLines,
  type TextFile,
  type TextFileProblem,
} from '~/platform/text/lines.server'
import { readRows, splitLine } from '~/platform/text/rows.server'
import { fieldOf, type ImportField, requiredFields } from './fields'
import type { ReadLine } from './remarks'

/** A collection in a file, before its lines are read. */
export interface Collection {
  format: 'jsonl' | 'csv'
  encoding: TextFile['encoding']
  bytes: number
  /** Headings and names that mean no field; of JSON Lines they are known only after reading. */
  ignored(): string[]
  /**
   * Reads the lines one after the other; blank ones are left out.
   * @param seen told how many bytes are read
   */
  lines(seen: (bytes: number) => void): AsyncIterable<ReadLine>
}

/** Why a file cannot be read at all. `headings` names what stands in the first line instead. */
export type CollectionProblem =
  | { is: TextFileProblem | 'json_list' }
  | { is: 'no_headings'; missing: ImportField[]; found: string[] }
  | { is: 'heading_twice'; heading: string }

const mostIgnored = 20

/** Opens a collection and tells by its beginning and its name whether it is JSON Lines or CSV. */
export async function openCollection(path: string): Promise<Result<Collection, CollectionProblem>> {
  const inspected = await inspectTextFile(path)
  if (!inspected.ok) return refused({ is: inspected.problem })
  const file = inspected.value
  const beginning = file.beginning.trimStart()
  if (/^\[\s*(?:[{\]\r\n]|$)/.test(beginning)) return refused({ is: 'json_list' })
  const isJson = beginning.startsWith('{') || /\.(?:jsonl|ndjson|json)$/i.test(path)
  return isJson ? done(jsonLines(file)) : delimited(file)
}

function jsonLines(file: TextFile): Collection {
  const ignored = new Set<string>()
  const fields = new Map<string, ImportField | null>()
  const known = (name: string) => {
    if (fields.size > 1_000) fields.clear()
    const before = fields.get(name)
    if (before !== undefined) return before
    const field = fieldOf(name)
    fields.set(name, field)
    if (!field && ignored.size < mostIgnored) ignored.add(name.slice(0, 60))
    return field
  }
  async function* lines(seen: (bytes: number) => void): AsyncGenerator<ReadLine> {
    for await (const { number: line, text } of readLines(file, seen)) {
      if (text === null) yield { line, problem: 'line_too_long' }
      else if (text.trim() !== '') yield readObject(line, text, known)
    }
  }
  return { format: 'jsonl', encoding: file.encoding, bytes: file.bytes, ignored: () => [...ignored], lines }
}

function readObject(line: number, text: string, known: (name: string) => ImportField | null): ReadLine {
  let object: unknown
  try {
    object = JSON.parse(text)
  } catch {
    return { line, problem: 'json' }
  }
  if (typeof object !== 'object' || object === null || Array.isArray(object))
    return { line, problem: 'not_an_object' }
  const values: Partial<Record<ImportField, unknown>> = {}
  for (const [name, value] of Object.entries(object)) {
    const field = known(name)
    // A field's own name outweighs other words for it.
    if (field && (values[field] === undefined || name === field)) values[field] = value
  }
  return { line, values }
}

const delimiters = [';', ',', '\t', '|'] as const

function delimited(file: TextFile): Result<Collection, CollectionProblem> {
  const first = file.beginning.split(/\r?\n/)
  const start = first.findIndex((text) => text.trim() !== '')
  const stated = /^sep=([;,|\t])$/i.exec(first[start] ?? '')
  const at = stated ? start + 1 : start
  const heading = first[at] ?? ''
  const delimiter =
    stated?.[1] ??
    delimiters.reduce((best, one) => (recognised(heading, one) > recognised(heading, best) ? one : best))
  const headings = splitLine(heading, delimiter).map((text) => text.trim())
  const fields = headings.map(fieldOf)
  const twice = headings.find((_, index) => fields[index] && fields.indexOf(fields[index] ?? null) < index)
  if (twice !== undefined) return refused({ is: 'heading_twice', heading: twice })
  const missing = requiredFields.filter((field) => !fields.includes(field))
  if (missing.length > 0)
    return refused({
      is: 'no_headings',
      missing,
      found: headings.slice(0, mostIgnored).map((text) => text.slice(0, 60)),
    })
  const ignored = headings.filter((text, index) => text !== '' && !fields[index]).slice(0, mostIgnored)
  async function* lines(seen: (bytes: number) => void): AsyncGenerator<ReadLine> {
    for await (const row of readRows(below(readLines(file, seen), at + 1), delimiter)) {
      if ('problem' in row) yield row
      else if (row.cells.some((cell) => cell.trim() !== '')) yield readCells(row, fields)
    }
  }
  return done({
    format: 'csv',
    encoding: file.encoding,
    bytes: file.bytes,
    ignored: () => ignored,
    lines,
  })
}

function recognised(heading: string, delimiter: string): number {
  return splitLine(heading, delimiter).filter((text) => fieldOf(text) !== null).length
}

async function* below(lines: AsyncIterable<Line>, headings: number): AsyncGenerator<Line> {
  for await (const line of lines) if (line.number > headings) yield line
}

function readCells(
  { line, cells }: { line: number; cells: string[] },
  fields: (ImportField | null)[],
): ReadLine {
  // More cells than headings: an unquoted delimiter has shifted what follows it.
  if (cells.slice(fields.length).some((cell) => cell.trim() !== ''))
    return { line, problem: 'too_many_cells' }
  const values: Partial<Record<ImportField, unknown>> = {}
  fields.forEach((field, index) => {
    if (field) values[field] = cells[index] ?? ''
  })
  return { line, values }
}
