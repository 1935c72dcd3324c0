import { expect, test } from 'vitest'
import { renderComment } from './render.server'

test('a heading in a comment is a bold line', async () => {
  expect(await renderComment('## Erfahrung\n\nLäuft.')).toBe(
    '<p><strong>Erfahrung</strong></p>\n<p>Läuft.</p>\n',
  )
})

test('what looks like a heading in code or as markup stays text', async () => {
  const html = await renderComment('`<h2>` und <h3>roh</h3>')
  expect(html).not.toMatch(/<h\d|<strong>/)
  expect(html).toContain('&lt;h2&gt;')
})
