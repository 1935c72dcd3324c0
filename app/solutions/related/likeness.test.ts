import { expect, test } from 'vitest'
import { likest } from './likeness'

const hit = (id: number, score: number, parts: { topic?: true; product?: true } = {}) => ({
  id,
  score,
  sharesTopic: parts.topic === true,
  sharesProduct: parts.product === true,
})
const ids = (...hits: ReturnType<typeof hit>[]) => likest(hits, 10).map(({ id }) => id)

test('a shared topic makes up for words that are not the same', () => {
  expect(ids(hit(1, 2, { topic: true }), hit(2, 2))).toEqual([1])
  expect(ids(hit(1, 4, { topic: true }), hit(2, 5))).toEqual([1, 2])
})

test('words alone must say much', () => {
  expect(ids(hit(1, 6), hit(2, 4))).toEqual([1])
})

test('a shared product puts one before another', () => {
  expect(ids(hit(1, 5), hit(2, 5, { product: true }))).toEqual([2, 1])
})

test('eight at most, and none where the text itself was not found', () => {
  expect(ids(...Array.from({ length: 20 }, (_, index) => hit(index + 1, 9 - index / 10)))).toHaveLength(8)
  expect(likest([hit(1, 5)], 0)).toEqual([])
})
