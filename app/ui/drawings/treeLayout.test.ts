import { expect, test } from 'vitest'
import { type Branch, layOutTrees } from './treeLayout'

const branch = (value: string, ...branches: Branch<string>[]): Branch<string> => ({ value, branches })

test('leaves stand below each other, the others in the middle of what came of them', () => {
  const { placed, rows, generations } = layOutTrees([
    branch('a', branch('b', branch('c'), branch('d')), branch('e')),
  ])
  expect(rows).toBe(3)
  expect(generations).toBe(3)
  expect(Object.fromEntries(placed.map(({ value, generation, row }) => [value, [generation, row]]))).toEqual({
    a: [0, 1.25],
    b: [1, 0.5],
    c: [2, 0],
    d: [2, 1],
    e: [1, 2],
  })
  expect(placed.map(({ parent }) => (parent === null ? null : placed[parent]?.value))).toEqual([
    null,
    'a',
    'b',
    'b',
    'a',
  ])
})

test('nothing has no rows', () => {
  expect(layOutTrees([])).toEqual({ placed: [], rows: 0, generations: 0 })
})
