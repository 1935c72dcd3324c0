import { describe, expect, it } from 'vitest'
import { parseId, parseIdSlug, paths, safePath } from './paths'

describe('addresses', () => {
  it('split at the first hyphen', () => {
    expect(parseIdSlug('12-digitale-ratsversammlung')).toEqual({ id: 12, slug: 'digitale-ratsversammlung' })
    expect(parseIdSlug('12')).toEqual({ id: 12, slug: '' })
  })

  it.each(['', 'x', '0-x', '-1', '01-x', '1e3', '99999999999', '2147483648-x', '12x', undefined])(
    'know no id in %s',
    (value) => expect(parseIdSlug(value)).toBeNull(),
  )

  it.each(['1.5', '0', ' 1', '2147483648', 'NaN'])('know no plain id in %s', (value) =>
    expect(parseId(value)).toBeNull(),
  )

  it('leave empty filters out', () => {
    expect(paths.solutions({ thema: 'e-akte', land: '', groesse: null })).toBe('/loesungen?thema=e-akte')
  })

  it.each([
    '//boese.example',
    '/\\boese.example',
    'https://boese.example',
    'javascript:alert(1)',
    '/a b',
    '/\n/x',
    '/€',
    '/\u0001',
    '',
    null,
  ])('lead nowhere else: %s', (value) => expect(safePath(value)).toBe('/'))

  it('lead on within the site', () => {
    expect(safePath('/loesungen/neu?thema=e-akte&anlass=3')).toBe('/loesungen/neu?thema=e-akte&anlass=3')
  })
})
