import { expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { isGuessable } from './passwordStrength.server'

const owner = {
  name: 'Jürgen Müller-Weiß',
  email: 'j.mueller@grossdorf.example',
  organisation: 'Stadt Großdorf',
}

test.each([
  // What everybody takes
  'passwort1234',
  'Passwort123456',
  '123456789012',
  'qwertzuiopü+',
  'aaaaaaaaaaaa',
  'abcdefghijkl',
  'iloveyou1234',
  'Schalke04Schalke04',
  'Bürgermeister1',
  'Sommer2026!!',
  'Dresden01067',
  // What suggests itself at this site
  'rathaus-2026',
  'Nabe-Fachtag-2026',
  'Nabe und Fachtag im Rathaus',
  'R4th4us-2026!',
  '4dm1nP@ssw0rt!',
  // What is known of the owner
  'JürgenMüller1',
  'Juergen-Mueller-1975',
  'ju\u0308rgenmu\u0308ller1',
  'Weiss-Grossdorf',
  'Gr0ßd0rf12345',
  'J.Mueller@Grossdorf.example',
  // Published
  DEMO_PASSWORD,
  DEMO_PASSWORD.toUpperCase(),
  // Long alone is not strong
  'passwort'.repeat(16),
  '12.12.2012'.repeat(12),
  '🚲'.repeat(12),
])('is guessed soon: %s', async (password) => {
  expect(await isGuessable(password, owner)).toBe(true)
})

test.each([
  'vier-woerter-hintereinander',
  'Lampe Wolke Gabel Kaffee',
  'lampe wolke gabel',
  'grüne Möwe fährt Straßenbahn',
  'x7Kq9mLp2vTz',
  'zvqkxjwmtrbn',
  'Rathaus Lampe Wolke Gabel',
  'Мой дядя самых честных правил',
  '🚲🎻🌵🧀🪐🦔🎲🛶🧵🍋🎈🪁',
])('is taken, whatever signs it is made of: %s', async (password) => {
  expect(await isGuessable(password, owner)).toBe(false)
})

test('another person may have what is guessed with this one', async () => {
  const other = { name: 'Ida Beispiel', email: 'ida@ort.example', organisation: 'Landkreis Ort' }
  expect(await isGuessable('Grossdorf-vzkqr', owner)).toBe(true)
  expect(await isGuessable('Grossdorf-vzkqr', other)).toBe(false)
})

test('a form made to be slow is answered soon', async () => {
  await isGuessable('the lists are read now', owner)
  const signs = '4@1l0!$35s7t|i+8b6g9'
  const slow = Array.from({ length: 128 }, (_, at) => signs[(at * at + 7 * at) % signs.length]).join('')
  const begun = performance.now()
  await isGuessable(slow, { ...owner, organisation: 'Stadt Großdorf '.repeat(14) })
  // 0.02 s when measured alone; 2.6 s without the bounds.
  expect(performance.now() - begun).toBeLessThan(1000)
})
