import { expect, test } from 'vitest'
import { domainIn, registeredSchema } from './schema'

test.each([
  ['Musterstadt.DE', 'musterstadt.de'],
  ['@musterstadt.de', 'musterstadt.de'],
  ['amt@musterstadt.de', 'musterstadt.de'],
  ['https://www.musterstadt.de/rathaus?x=1', 'musterstadt.de'],
  ['müllerdorf.de.', 'xn--mllerdorf-q9a.de'],
  ['   ', ''],
])('%j means the domain %j', (typed, domain) => {
  expect(domainIn(typed)).toBe(domain)
})

const domains = (text: string) => {
  const read = registeredSchema.safeParse({ domains: text, version: '1' })
  return read.success ? read.data.domains : read.error.issues.map(({ message }) => message)
}

test('domains come one a line, each once, in lower case', () => {
  expect(domains('Musterstadt.de\r\n\r\nit.musterstadt.de, musterstadt.de')).toEqual([
    'musterstadt.de',
    'it.musterstadt.de',
  ])
  expect(domains('')).toEqual([])
})

test.each(['gmx.de', 'mail.gmx.de', 'WEB.de'])('%s says nothing about where somebody works', (domain) => {
  expect(domains(`musterstadt.de\n${domain}`)).toEqual([expect.stringContaining(domain.toLowerCase())])
})

test.each(['musterstadt', '127.0.0.1', '-a.de', 'a..de', 'a_b.de', `${'a'.repeat(64)}.de`, 'de', '😀'])(
  'no domain: %s',
  (text) => {
    expect(domains(text)).toEqual([expect.stringContaining('keine Domain')])
  },
)

test('twenty domains are enough', () => {
  const many = Array.from({ length: 21 }, (_, index) => `muster${index}.de`).join('\n')
  expect(domains(many)).toEqual([expect.stringContaining('höchstens 20')])
})
