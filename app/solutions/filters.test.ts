import { describe, expect, test } from 'vitest'
import { filtersOf, listAddress, noFilters } from './filters'

const read = (query: string) => filtersOf(new URLSearchParams(query))

describe('addresses of lists', () => {
  test('say what they narrow and read the same back', () => {
    const filters = {
      topic: { slug: 'e-akte' },
      state: 'SN',
      sizeBand: 4,
      status: 'in_use',
      productId: 3,
      providerId: 5,
      fachtag: 'fachtag-2025',
      organisationId: 7,
      reusedById: 9,
      alike: true,
    } as const
    const address = listAddress(filters, { sort: 'rated' })
    expect(address).toBe(
      '/loesungen?sort=bewertet&thema=e-akte&land=SN&groesse=4&status=im-einsatz&produkt=3&anbieter=5&fachtag=fachtag-2025&kommune=7&nachnutzung=9&wie-unsere=1',
    )
    expect(read(address.split('?')[1] ?? '')).toEqual({ filters, sort: 'rated' })
    expect(listAddress({ topic: 'none' })).toBe('/loesungen?thema=ohne')
    expect(listAddress({})).toBe('/loesungen')
  })

  test.each([
    'sort=x&thema=../x&land=XX&groesse=9&status=kaputt&produkt=0&anbieter=-1&kommune=9999999999',
    'thema=%00&land=%00&fachtag=%F0%9F%98%80',
    '',
  ])('ignore what they do not know: %s', (query) => {
    expect(read(query)).toEqual({ filters: noFilters, sort: 'newest' })
  })
})
