import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  emailAddress,
  httpUrl,
  lineText,
  multilineText,
  optionalHttpUrl,
  optionalLine,
  optionalMultiline,
} from './index'

const messageOf = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse(value)
  return result.success ? undefined : result.error.issues.map(({ message }) => message).join(' + ')
}

describe('lines', () => {
  const title = lineText({ max: 10, min: 3 })

  it('are normalised', () => {
    expect(title.parse('  u\u0308ber\n alles\u0000 ')).toBe('über alles')
  })
  it('count characters after normalisation, not code units', () => {
    expect(title.parse('😀'.repeat(10))).toBe('😀'.repeat(10))
    expect(title.parse(`${'a\u0308'.repeat(10)}   `)).toBe('ä'.repeat(10))
    expect(messageOf(title, 'x'.repeat(1_234))).toBe(
      'Bitte kürzen Sie den Text auf höchstens 10 Zeichen. Jetzt sind es 1.234.',
    )
  })
  it.each([[''], ['   '], ['\u200b\u3164'], [undefined], [null], [7]])('want something: %j', (value) => {
    expect(messageOf(title, value)).toBe('Bitte füllen Sie dieses Feld aus.')
  })
  it('may want a least length, and words of their own', () => {
    expect(messageOf(title, ' ab ')).toBe('Bitte geben Sie mindestens 3 Zeichen ein.')
    const own = lineText({ max: 2, messages: { required: 'Titel fehlt.', tooLong: 'Titel zu lang.' } })
    expect(messageOf(own, '')).toBe('Titel fehlt.')
    expect(messageOf(own, 'abc')).toBe('Titel zu lang.')
  })
})

it('texts keep their lines', () => {
  expect(multilineText({ max: 10 }).parse(' a\r\n\r\nb ')).toBe('a\n\nb')
})

it('optional fields give null for nothing, so that saving clears them', () => {
  for (const value of [undefined, '', ' \n ']) {
    expect(optionalLine({ max: 5 }).parse(value)).toBeNull()
    expect(optionalMultiline({ max: 5 }).parse(value)).toBeNull()
    expect(optionalHttpUrl().parse(value)).toBeNull()
  }
  expect(optionalLine({ max: 5 }).parse(' a  b ')).toBe('a b')
  expect(messageOf(optionalLine({ max: 5 }), 'abcdef')).toContain('höchstens 5 Zeichen')
  expect(messageOf(optionalHttpUrl(), 'abc')).toContain('Internetadresse')
})

describe('e-mail addresses', () => {
  it.each([
    [' Anna.Muster@Musterstadt.DE ', 'anna.muster@musterstadt.de'],
    ["o'neil+rat@it.musterstadt.de", "o'neil+rat@it.musterstadt.de"],
    ['amt@müllerdorf.de', 'amt@xn--mllerdorf-q9a.de'],
    ['a@b-c.museum', 'a@b-c.museum'],
  ])('%s', (value, expected) => {
    expect(emailAddress().parse(value)).toBe(expected)
  })
  it.each([
    'anna',
    'anna@',
    '@b.de',
    'a@b',
    'a b@c.de',
    'a@b@c.de',
    'a@b.de, c@d.de',
    'a@b..de',
    '.a@b.de',
    'a.@b.de',
    'a..b@c.de',
    'a@127.0.0.1',
    'a@[127.0.0.1]',
    'Anna <a@b.de>',
    'a@b.de\nBcc: c@d.de',
    'a@-b.de',
    'a@b.de/x',
    `${'a'.repeat(65)}@b.de`,
    `a@${'b'.repeat(60)}.${'c.'.repeat(100)}de`,
  ])('not: %j', (value) => {
    expect(messageOf(emailAddress(), value)).toContain('vollständige E-Mail-Adresse')
  })
  it('says once that nothing is there', () => {
    expect(messageOf(emailAddress(), ' ')).toBe('Bitte füllen Sie dieses Feld aus.')
  })
})

describe('addresses on the web', () => {
  it.each([
    [' https://www.musterstadt.de ', 'https://www.musterstadt.de/'],
    ['www.musterstadt.de/a%20b', 'https://www.musterstadt.de/a%20b'],
    ['HTTP://Musterstadt.de/Ä?x=1#y', 'http://musterstadt.de/%C3%84?x=1#y'],
    ['https://müllerdorf.de', 'https://xn--mllerdorf-q9a.de/'],
  ])('%s', (value, expected) => {
    expect(httpUrl().parse(value)).toBe(expected)
  })
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.de',
    '//a.de',
    '/a',
    'musterstadt',
    'http://',
    'http:a.de',
    'https://localhost',
    'https://user:pw@a.de',
    'https://a.de@b.de',
    `https://a.de/${'x'.repeat(2_000)}`,
  ])('not: %s', (value) => {
    expect(messageOf(httpUrl(), value)).toContain('vollständige Internetadresse')
  })
})

it('work in forms as conform hands them over', () => {
  const schema = z.object({
    title: lineText({ max: 20 }),
    note: optionalMultiline({ max: 20 }),
    link: optionalHttpUrl(),
    email: emailAddress(),
  })
  const form = (entries: Record<string, string>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(entries)) data.set(name, value)
    return parseWithZod(data, { schema })
  }
  const good = form({ title: ' Rat ', note: '', link: ' ', email: 'A@b.de' })
  expect(good.status === 'success' && good.value).toEqual({
    title: 'Rat',
    note: null,
    link: null,
    email: 'a@b.de',
  })
  const bad = form({ title: '  ', note: 'x'.repeat(21), link: 'x', email: '' })
  expect(bad.status === 'error' && Object.keys(bad.error ?? {}).sort()).toEqual([
    'email',
    'link',
    'note',
    'title',
  ])
  expect(bad.status === 'error' && bad.error?.email).toEqual(['Bitte füllen Sie dieses Feld aus.'])
})
