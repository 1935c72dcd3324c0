import { type Line, longestLine } from './lines.server'

/** A row of a delimited text; `line` is where it begins. */
export type DelimitedRow =
  | { line: number; cells: string[] }
  | { line: number; problem: 'line_too_long' | 'quotation' }

type Fed = 'whole' | 'open' | 'broken'

/** The cells of a row that is fed line by line: a quoted cell may go on in the next one. */
function rowOf(delimiter: string) {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  let length = 0
  function unquoted(text: string, from: number): number {
    let at = from
    while (text[at] === ' ') at += 1
    if (text[at] === '"') {
      isQuoted = true
      return at + 1
    }
    const end = text.indexOf(delimiter, from)
    cells.push(text.slice(from, end < 0 ? undefined : end))
    return end < 0 ? text.length + 1 : end + 1
  }
  function quoted(text: string, from: number): number | 'open' | 'broken' {
    const end = text.indexOf('"', from)
    if (end < 0) {
      cell += `${text.slice(from)}\n`
      return 'open'
    }
    cell += text.slice(from, end)
    if (text[end + 1] === '"') {
      cell += '"'
      return end + 2
    }
    cells.push(cell)
    cell = ''
    isQuoted = false
    let at = end + 1
    while (text[at] === ' ') at += 1
    return at === text.length || text[at] === delimiter ? at + 1 : 'broken'
  }
  return {
    cells,
    length: () => length,
    feed(text: string): Fed {
      length += text.length + 1
      for (let at = 0; at <= text.length; ) {
        const next = isQuoted ? quoted(text, at) : unquoted(text, at)
        if (typeof next === 'string') return next
        at = next
      }
      return isQuoted ? 'open' : 'whole'
    },
  }
}

/** The cells of a single line; what is quoted without end counts up to the end of the line. */
export function splitLine(text: string, delimiter: string): string[] {
  const row = rowOf(delimiter)
  row.feed(text)
  return row.cells
}

/**
 * The rows of a delimited text, blank ones left out. A quotation that never ends costs its own line alone: reading
 * goes on with the next one, which csv-parse cannot do, and never holds more than one row may be long.
 */
export async function* readRows(lines: AsyncIterable<Line>, delimiter: string): AsyncGenerator<DelimitedRow> {
  const fresh = lines[Symbol.asyncIterator]()
  const again: Line[] = []
  const next = async (): Promise<Line | undefined> => again.shift() ?? (await fresh.next()).value
  for (let line = await next(); line; line = await next()) {
    const { number } = line
    if (line.text === null) {
      yield { line: number, problem: 'line_too_long' }
      continue
    }
    if (line.text.trim() === '') continue
    const row = rowOf(delimiter)
    const taken: Line[] = []
    let fed = row.feed(line.text)
    while (fed === 'open' && row.length() <= longestLine) {
      const more = await next()
      if (!more) break
      taken.push(more)
      if (more.text === null) break
      fed = row.feed(more.text)
    }
    if (fed === 'whole') yield { line: number, cells: row.cells }
    else {
      yield { line: number, problem: 'quotation' }
      again.unshift(...taken)
    }
  }
}
