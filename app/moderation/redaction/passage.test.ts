import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlToText, renderMarkdown } from '~/platform/markdown/index.server'
import { findPassage, needleOf, withoutPassage } from './passage'

const name = 'Erika Müller-Beispiel'

test.each([
  ['Fragen Sie Erika Müller-Beispiel an.', 'Fragen Sie [entfernt] an.'],
  ['Fragen Sie **Erika** Müller-Beispiel an.', 'Fragen Sie [entfernt] an.'],
  ['Fragen Sie *Erika Müller-Beispiel* an.', 'Fragen Sie [entfernt] an.'],
  ['Fragen Sie erika   MÜLLER-BEISPIEL an.', 'Fragen Sie [entfernt] an.'],
  ['Fragen Sie Erika\nMüller-Beispiel an.', 'Fragen Sie [entfernt] an.'],
  ['> Fragen Sie Erika\n> Müller-Beispiel an.', '> Fragen Sie [entfernt] an.'],
  ['- Erika\n- Müller-Beispiel', '- [entfernt]'],
  ['Erika M&uuml;ller&#45;Beispiel', '[entfernt]'],
  ['Erika Mu\u0308ller-Bei\u00ADspiel', '[entfernt]'],
  ['[Erika Müller-Beispiel](mailto:e@musterort.example) hilft', '[entfernt] hilft'],
  ['Erika [Müller-Beispiel](https://musterort.example/x_(y)) hilft', '[entfernt] hilft'],
  [
    '[Rathaus](https://musterort.example/Erika%20M%C3%BCller-Beispiel)',
    '[Rathaus](https://musterort.example/[entfernt])',
  ],
  ['Erika Müller-Beispiel(Amt 10)', '[entfernt] (Amt 10)'],
  ['Erika Müller-Beispiel: https://musterort.example', '[entfernt] : https://musterort.example'],
  ['Erika Müller-Beispiel und Erika Müller-Beispiels Vertretung', '[entfernt] und [entfernt]s Vertretung'],
  ['Erika Müller', 'Erika Müller'],
])('%j becomes %j', (source, expected) => {
  expect(withoutPassage(source, name)).toBe(expected)
})

test('what looks like a list or an address is found as it was typed', () => {
  expect(withoutPassage('Am 12. November\n\n12. November: Termin', '12. November')).toBe(
    'Am [entfernt]\n\n[entfernt] : Termin',
  )
  expect(withoutPassage('[Mail](mailto:e.mueller@musterort.example)', 'e.mueller@musterort.example')).toBe(
    '[Mail](mailto:[entfernt])',
  )
})

test('file names are read with the spaces that they lack', () => {
  expect(withoutPassage('Vermerk_Erika-Müller.Beispiel.pdf', name, true)).toBe('Vermerk_[entfernt].pdf')
  expect(withoutPassage('Vermerk_Erika-Müller.Beispiel.pdf', name)).toBe('Vermerk_Erika-Müller.Beispiel.pdf')
})

test('nothing is no passage', () => {
  expect(needleOf(' ** ')).toEqual([])
  expect(findPassage('Text', ' ** ')).toEqual([])
})

test('whatever marks stand between its letters, it can be read no more', async () => {
  const mark = fc.constantFrom('', '', '', '*', '**', '_', '`', '\\', '~~', '\u00AD', '[', ']')
  const around = fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '*', '[', '](x)', '> ', '- ', '1. ', '&amp;', '`'),
  })
  await fc.assert(
    fc.asyncProperty(
      around,
      fc.array(mark, { minLength: 11, maxLength: 11 }),
      around,
      async (before, between, after) => {
        const source = before + [...'Vera Zimmer'].map((letter, at) => letter + between[at]).join('') + after
        const text = htmlToText(await renderMarkdown(withoutPassage(source, 'Vera Zimmer'), { kind: 'body' }))
        expect(text.toLowerCase().replace(/\s+/g, ' ')).not.toContain('vera zimmer')
      },
    ),
    { numRuns: 150 },
  )
})

test('takes no longer than the text is long', () => {
  const started = performance.now()
  for (const piece of ['](', '[a](', '> ', '&', '%41', '**', ' ']) {
    findPassage(piece.repeat(20_000 / piece.length), name)
  }
  expect(performance.now() - started).toBeLessThan(3_000)
})
