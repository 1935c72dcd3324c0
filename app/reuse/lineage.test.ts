import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildLineage, hasLineage, type Lineage, type LineageNode } from './lineage'

const node = (id: number, adaptedFromId: number | null = null): LineageNode => ({ id, adaptedFromId })

function outline(trees: Lineage<LineageNode>[]): unknown[] {
  return trees.map(({ id, adaptations }) => (adaptations.length > 0 ? [id, outline(adaptations)] : id))
}

test('nests adaptations below what they were adapted from, whatever their order', () => {
  const nodes = [node(4, 3), node(1), node(3, 1), node(2), node(5, 1)]
  expect(outline(buildLineage(nodes))).toEqual([[1, [[3, [4]], 5]], 2])
})

test('loses nobody whose source is not among the given', () => {
  expect(outline(buildLineage([node(2, 99), node(3, 2)]))).toEqual([[2, [3]]])
})

test('ends on a circle', () => {
  expect(outline(buildLineage([node(1, 2), node(2, 1), node(3, 3)]))).toEqual([[1, [2]], 3])
})

test('places everybody once', () => {
  const nodes = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 12 }),
      adaptedFromId: fc.option(fc.integer({ min: 1, max: 12 })),
    }),
    { selector: ({ id }) => id },
  )
  const ids = (trees: Lineage<LineageNode>[]): number[] =>
    trees.flatMap((tree) => [tree.id, ...ids(tree.adaptations)])
  fc.assert(
    fc.property(nodes, (given) => {
      const found = ids(buildLineage(given))
      expect([...found].sort()).toEqual(given.map(({ id }) => id).sort())
    }),
  )
})

test('there is none where all took the original', () => {
  expect(hasLineage([node(1), node(2)])).toBe(false)
  expect(hasLineage([node(1), node(2, 1)])).toBe(true)
})
