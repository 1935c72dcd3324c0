import { describe, expect, it } from 'vitest'
import { asPartOf, givenRequestId, newRequestId, observedRequest } from './request.server'

describe('the id of a request', () => {
  it.each(['abc', '0af7651916cd43dd8448eb211c80319c', 'a.b_c-D', 'x'.repeat(64)])('may be %s', (id) => {
    expect(givenRequestId(id)).toBe(id)
  })

  it.each([undefined, '', 'x'.repeat(65), 'a b', 'a\nb', '<script>', 'ä', ['a', 'b']])(
    'is never %j',
    (id) => {
      expect(givenRequestId(id)).toBeNull()
    },
  )

  it('is another one each time, and one that would be taken', () => {
    const ids = Array.from({ length: 1000 }, newRequestId)
    expect(new Set(ids).size).toBe(1000)
    expect(ids.every((id) => givenRequestId(id) === id)).toBe(true)
  })

  it('stays with the work, however it goes on, and with no other', async () => {
    const seen = await Promise.all(
      ['eins', 'zwei'].map((id) =>
        asPartOf({ id, route: id }, async () => {
          await new Promise((resolve) => setImmediate(resolve))
          return observedRequest()?.id
        }),
      ),
    )
    expect(seen).toEqual(['eins', 'zwei'])
    expect(observedRequest()).toBeUndefined()
  })
})
