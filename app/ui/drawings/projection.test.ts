import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { project, viewBox } from './projection'

test('places lie where they belong on the outlines', () => {
  // Coordinates of town halls; the picture was looked at with these marks.
  expect(project({ lat: 51.3397, lon: 12.3731 })).toEqual({ x: 424.2, y: 374.5 })
  expect(project({ lat: 48.1372, lon: 11.5755 })).toEqual({ x: 371.6, y: 710.3 })
})

test('what is not in Germany is not shown', () => {
  expect(project({ lat: 0, lon: 0 })).toBeNull()
  expect(project({ lat: Number.NaN, lon: 10 })).toBeNull()
})

test('the outlines use the box of the map', () => {
  const picture = readFileSync(join(import.meta.dirname, 'germany.svg'), 'utf8')
  expect(picture).toContain(`viewBox="${viewBox}"`)
  expect(picture.match(/<path /g)).toHaveLength(16)
})
