import { describe, expect, test } from 'vitest'
import { openRequests, requestFiltersOf, requestListAddress } from './filters'

const read = (query: string) => requestFiltersOf(new URLSearchParams(query))

describe('addresses of lists', () => {
  test('say what they narrow and read the same back', () => {
    const filters = {
      standing: 'solved',
      topic: { slug: 'e-akte' },
      state: 'SN',
      sizeBand: 4,
      organisationId: 7,
      alike: true,
    } as const
    const address = requestListAddress(filters, { sort: 'soonest' })
    expect(address).toBe(
      '/gesuche?sort=termin&stand=geloest&thema=e-akte&land=SN&groesse=4&kommune=7&wie-unsere=1',
    )
    expect(read(address.split('?')[1] ?? '')).toEqual({ filters, sort: 'soonest' })
    expect(requestListAddress({})).toBe('/gesuche')
  })

  test.each(['sort=x&stand=x&thema=../x&land=XX&groesse=9&kommune=9999999999', 'thema=%00&stand=%00', ''])(
    'ignore what they do not know: %s',
    (query) => {
      expect(read(query)).toEqual({ filters: openRequests, sort: 'newest' })
    },
  )
})
