import { describe, expect, test } from 'vitest'
import { readReferenceTables } from './tables.server'

const table = readReferenceTables().organisations()
const column = (name: string) => table[name] ?? []
const rows = column('key').map((key, index) => ({
  key,
  kind: column('kind')[index] ?? '',
  shortName: column('short_name')[index] ?? '',
  state: column('state')[index] ?? '',
  district: column('district_key')[index] ?? '',
  parent: column('parent_key')[index] ?? '',
  population: Number(column('population')[index]),
}))
const byKey = new Map(rows.map((row) => [row.key, row]))
const keyLengths: Record<string, number> = { municipality: 8, district: 5, joint_administration: 9 }

describe('the shipped register', () => {
  test.each([
    ['municipality', 10_747],
    ['district', 294],
    // 1,202 in the register, less the 38 "erfüllende Gemeinden" that are municipalities themselves.
    ['joint_administration', 1_164],
  ])('holds every %s: %i', (kind, count) => {
    expect(rows.filter((row) => row.kind === kind)).toHaveLength(count)
  })

  test.each([
    ['SN', 418],
    ['ST', 218],
    ['TH', 601],
  ])('holds every municipality of %s: %i', (state, count) => {
    expect(rows.filter((row) => row.kind === 'municipality' && row.state === state)).toHaveLength(count)
  })

  test('gives every organisation one key of its kind', () => {
    expect(byKey.size).toBe(rows.length)
    expect(rows.filter((row) => row.key.length !== keyLengths[row.kind])).toEqual([])
  })

  test('refers only to districts and administrations that it holds', () => {
    const lost = rows.filter(
      (row) =>
        (row.district !== '' && byKey.get(row.district)?.kind !== 'district') ||
        (row.parent !== '' && !byKey.has(row.parent)) ||
        row.parent === row.key,
    )
    expect(lost).toEqual([])
  })

  test('holds a kreisfreie Stadt once, without a district', () => {
    expect(byKey.get('14713000')).toMatchObject({
      shortName: 'Leipzig',
      kind: 'municipality',
      district: '',
      parent: '',
    })
    expect(byKey.has('14713')).toBe(false)
    expect(rows.filter((row) => row.kind === 'municipality' && row.district === '')).toHaveLength(107)
  })

  test('holds an erfüllende Gemeinde once; 90 municipalities are administered by the 38', () => {
    const fulfilling = new Set(rows.filter((row) => row.parent.length === 8).map((row) => row.parent))
    expect(fulfilling.size).toBe(38)
    expect(rows.filter((row) => fulfilling.has(row.parent))).toHaveLength(128 - 38)
    expect(rows.filter((row) => fulfilling.has(row.key) && row.parent !== '')).toEqual([])
  })

  test('tells the district from the town of the same name', () => {
    expect(byKey.get('14625')?.shortName).toBe('Landkreis Bautzen')
    expect(byKey.get('14523')?.shortName).toBe('Vogtlandkreis')
  })
})

test('the starter vocabulary holds 48 topics in 8 fields, each address once', () => {
  const topics = readReferenceTables().topics()
  expect(new Set(topics.slug).size).toBe(48)
  expect(new Set(topics.field).size).toBe(8)
})
