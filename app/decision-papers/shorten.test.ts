import { describe, expect, test } from 'vitest'
import { linesOf, shorten } from './shorten'

const plain = (html: string) =>
  html
    .replace(/<br \/>|<\/(?:p|li|h2)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .trim()

describe('lines', () => {
  test('tell points from paragraphs, tight and loose lists alike', () => {
    const html =
      '<p>Vorher</p><ul><li>eins</li><li><p>zwei</p></li></ul><ol start="3"><li>drei</li></ol><p>Danach</p>'
    expect(linesOf(html, plain)).toEqual([
      { text: 'Vorher', bullet: false },
      { text: 'eins', bullet: true },
      { text: 'zwei', bullet: true },
      { text: 'drei', bullet: true },
      { text: 'Danach', bullet: false },
    ])
  })

  test('of nothing are none', () => {
    expect(linesOf('', plain)).toEqual([])
  })
})

describe('shortening', () => {
  const line = (text: string) => ({ text, bullet: false })
  const long = `${'Ein Satz, der nicht endet und nicht endet und nicht endet. '.repeat(3)}Noch einer.`

  test.each([
    ['what fits is kept whole', [line('Kurz.'), line('Auch.')], 10, ['Kurz.', 'Auch.'], false],
    ['a sentence is kept whole', [line(long)], 130, [long.slice(0, 117)], true],
    [
      'without an end of a sentence it ends with a word',
      [line('Wort '.repeat(40))],
      62,
      [`${'Wort '.repeat(12).trim()} …`],
      true,
    ],
    ['no scrap is left at the end', [line('x'.repeat(50)), line(long)], 100, ['x'.repeat(50)], true],
  ])('%s', (_, lines, room, texts, shortened) => {
    const cut = shorten(lines, room)
    expect(cut.lines.map(({ text }) => text)).toEqual(texts)
    expect(cut.shortened).toBe(shortened)
  })
})
