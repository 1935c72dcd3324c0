import { expect, test } from 'vitest'
import { packResume } from './resume'
import { givenPassword, newPassword, unpackResume } from './schema'

test.each([
  ['elf Zeichen', false],
  ['zwölf Zeiche', true],
  ['🚲'.repeat(11), false],
  ['🚲'.repeat(12), true],
  ['u\u0308'.repeat(11), false],
  ['u\u0308'.repeat(128), true],
  ['ü'.repeat(128), true],
  ['ü'.repeat(129), false],
])('a password counts characters, not bytes: %s', (password, allowed) => {
  expect(newPassword().safeParse(password).success).toBe(allowed)
})

test('the longest password, typed on any keyboard, is compared whole', () => {
  const typed = 'ᾂ'.repeat(128).normalize('NFD')
  expect(newPassword().safeParse(typed).success).toBe(true)
  expect(givenPassword().parse(typed)).toBe(typed)
})

test('what a lost session left behind comes back as it was', () => {
  const resume = {
    path: '/loesungen/neu?thema=e-akte',
    fields: [
      ['title', 'Grüße "an" <alle> 🚲'],
      ['body', 'Zeile 1\r\nZeile 2\n\tTab'],
      ['topics', '1'],
      ['topics', '2'],
    ] as [string, string][],
  }
  expect(unpackResume(packResume(resume))).toEqual(resume)
})

test('too much of it is not carried along', () => {
  expect(packResume({ path: '/', fields: [['body', 'x'.repeat(400_001)]] })).toBeNull()
})

test.each([null, undefined, '', '{', '[]', '{"path":1,"fields":[]}', '{"path":"/","fields":[["a"]]}'])(
  'anything else is nothing: %j',
  (packed) => {
    expect(unpackResume(packed)).toBeNull()
  },
)
