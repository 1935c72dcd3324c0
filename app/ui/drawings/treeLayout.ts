/** A thing with what came of it. */
export interface Branch<Value> {
  value: Value
  branches: Branch<Value>[]
}

/** Where a thing stands in the drawing: its generation from 0, and a row, counted from 0, halves between rows. */
export interface Placed<Value> {
  value: Value
  generation: number
  row: number
  /** Index of what it came from; null for a root. */
  parent: number | null
}

/** The whole drawing: parents before what came of them. */
export interface TreeLayout<Value> {
  placed: Placed<Value>[]
  rows: number
  generations: number
}

/** Lays out trees from left to right: every leaf has a row of its own, the others stand in the middle of theirs. */
export function layOutTrees<Value>(roots: readonly Branch<Value>[]): TreeLayout<Value> {
  const placed: Placed<Value>[] = []
  let rows = 0
  let generations = 0
  const place = (branch: Branch<Value>, generation: number, parent: number | null): Placed<Value> => {
    const index = placed.length
    const own: Placed<Value> = { value: branch.value, generation, row: 0, parent }
    placed.push(own)
    generations = Math.max(generations, generation + 1)
    const below = branch.branches.map((next) => place(next, generation + 1, index))
    const [first] = below
    const last = below.at(-1)
    if (first && last) own.row = (first.row + last.row) / 2
    else {
      own.row = rows
      rows += 1
    }
    return own
  }
  for (const root of roots) place(root, 0, null)
  return { placed, rows, generations }
}
