import { expect, test } from 'vitest'
import { forgetting, isWholeName, rarestWord, withoutAddress } from './forgetting'

const person = { id: 7, name: 'Erika Müller-Beispiel', email: 'e.mueller@musterort.example' }
const { text, json } = forgetting(person)

test.each([
  ['Fragen Sie Erika Müller-Beispiel an.', 'Fragen Sie Ehemaliges Mitglied an.'],
  ['Danke, @Erika Müller-Beispiel!', 'Danke, Ehemaliges Mitglied!'],
  ['ERIKA  **Müller-Beispiel** weiß es', 'Ehemaliges Mitglied** weiß es'],
  ['Erika\nMüller-Beispiels Liste', 'Ehemaliges Mitglied Liste'],
  ['Müller-Beispiel, Erika', 'Ehemaliges Mitglied'],
  ['Erikas Müller-Beispiel', 'Erikas Müller-Beispiel'],
  ['Frederika Müller-Beispiel', 'Frederika Müller-Beispiel'],
  ['Erika Müller-Beispielmann', 'Erika Müller-Beispielmann'],
  ['[Mail](mailto:E.Mueller@musterort.example)', `[Mail](mailto:${withoutAddress})`],
  ['xe.mueller@musterort.example', 'xe.mueller@musterort.example'],
])('%j becomes %j', (source, expected) => {
  expect(text(source, true)).toBe(expected)
})

test('a name that may be somebody else’s stays, the address never does', () => {
  expect(text('Erika Müller-Beispiel, e.mueller@musterort.example', false)).toBe(
    `Erika Müller-Beispiel, ${withoutAddress}`,
  )
  expect(isWholeName('Erika')).toBe(false)
  expect(isWholeName(person.name)).toBe(true)
  expect(rarestWord(person.name)).toBe('Müller-Beispiel')
})

test('goes into JSON, keys and numbers stay', () => {
  expect(json({ a: ['Erika Müller-Beispiel', 3, null], b: { c: 'x' } }, true)).toEqual({
    a: ['Ehemaliges Mitglied', 3, null],
    b: { c: 'x' },
  })
})

test('takes no longer than the text is long', () => {
  const started = performance.now()
  for (const piece of ['Erika ', 'Erika *', '@', ' * ', 'e.mueller']) text(piece.repeat(20_000), true)
  expect(performance.now() - started).toBeLessThan(2_000)
})
