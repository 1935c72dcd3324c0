import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCharacters, normaliseLine, normaliseText } from './normaliseText'

describe('normaliseText', () => {
  it.each([
    ['composes', 'u\u0308ber', 'über'],
    ['takes away NUL and controls', 'a\u0000b\u0007c\u001b[31md\u007f\u0085e', 'abc[31md\ne'],
    ['keeps line ends and tabs', 'a\r\nb\rc\n\td', 'a\nb\nc\n\td'],
    ['takes away lone surrogates', 'a\ud800b\udc00c', 'abc'],
    ['keeps pairs', '😀', '😀'],
    ['takes away changes of direction', 'rechnung\u202efdp.exe\u202c', 'rechnungfdp.exe'],
    ['keeps Hebrew and Arabic', 'שלום مرحبا', 'שלום مرحبا'],
    ['keeps the joiner Persian is written with', 'می\u200cخواهم', 'می\u200cخواهم'],
    [
      'keeps joined emoji',
      '👩🏽\u200d🚒 👨\u200d👩\u200d👧 🏳️\u200d🌈',
      '👩🏽\u200d🚒 👨\u200d👩\u200d👧 🏳️\u200d🌈',
    ],
    ['takes away joiners between Latin letters', 'Sp\u200da\u200cr\u200bkasse\ufeff', 'Sparkasse'],
    ['takes away soft hyphens', 'Rats\u00adinformations\u00adsystem', 'Ratsinformationssystem'],
    ['takes away tags', `a${String.fromCodePoint(0xe0041, 0xe0042)}b`, 'ab'],
    ['counts look-alikes of nothing as nothing', '\u3164\u200b \u00a0\u2060\u00ad\t\n', ''],
  ])('%s', (_, text, expected) => {
    expect(normaliseText(text)).toBe(expected)
  })

  it('says the same when asked twice and leaves nothing PostgreSQL refuses', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({
          unit: fc.constantFrom('\u200d', '\ud800', '\u202e', 'a', '😀', '\u0000', '\u0308', '\u00ad', '\r'),
        }),
        (text, odd) => {
          const once = normaliseText(text + odd)
          expect(normaliseText(once)).toBe(once)
          expect(once).not.toMatch(/\p{Cc}(?<![\n\t])|\u202e|\p{Surrogate}/u)
          expect(Buffer.from(once, 'utf8').toString('utf8')).toBe(once)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('is quick for a megabyte', () => {
    const started = performance.now()
    normaliseText('a\u200d \u0308\n'.repeat(250_000))
    normaliseLine(' '.repeat(1_000_000))
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

it('normaliseLine makes one line', () => {
  expect(normaliseLine('  a\r\n\tb   c\u00a0d ')).toBe('a b c d')
})

it('countCharacters counts code points', () => {
  expect(countCharacters('Grüße 😀')).toBe(7)
})
