/** One figure of the table. */
export interface Row {
  what: string
  figure: string
  aim: string
  /** Whether the figure is as aimed at; null where nothing is. */
  met: boolean | null
  /** What else was measured on the way. */
  more: string
}

/** What a figure is to be. */
export type Aim = { atLeast: number } | { atMost: number } | null

/** A figure beside its aim, both written with the same unit. */
export function row(what: string, value: number, unit: string, aim: Aim, more = ''): Row {
  const write = (number: number) => `${formatted(number)}${unit === '' ? '' : ` ${unit}`}`
  const figure = write(value)
  if (!aim) return { what, figure, aim: '', met: null, more }
  if ('atLeast' in aim)
    return { what, figure, aim: `≥ ${write(aim.atLeast)}`, met: value >= aim.atLeast, more }
  return { what, figure, aim: `≤ ${write(aim.atMost)}`, met: value <= aim.atMost, more }
}

/** A number with as many digits as tell something, the German way. */
export function formatted(value: number): string {
  const size = Math.abs(value)
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2
  return value.toLocaleString('de-DE', { maximumFractionDigits: digits })
}

const heads = ['Was', 'Wert', 'Ziel', '', 'Dazu']

function cells({ what, figure, aim, met, more }: Row): string[] {
  return [what, figure, aim, met === null ? '' : met ? 'erreicht' : 'verfehlt', more]
}

/** The table for a terminal. */
export function plainTable(rows: Row[]): string {
  const lines = [heads, ...rows.map(cells)]
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The same for `docs/performance.md`. */
export function markdownTable(rows: Row[]): string {
  return [heads, heads.map(() => '---'), ...rows.map(cells)]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n')
}
