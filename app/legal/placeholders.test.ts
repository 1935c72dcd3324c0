import { describe, expect, it } from 'vitest'
import { htmlToText, renderMarkdown } from '~/platform/markdown/index.server'
import { fillIn, type PlaceholderValues, placeholders, unknownPlaceholders } from './placeholders'

const values = (given: Partial<PlaceholderValues>): PlaceholderValues => ({
  ...(Object.fromEntries(placeholders.map((name) => [name, null])) as PlaceholderValues),
  ...given,
})

describe('filling in', () => {
  it('puts the value in, and says what is missing', () => {
    const filled = fillIn(
      'Von {{betreiberin}}, {{ Anschrift }}.',
      values({ betreiberin: 'Stadt Musterstadt' }),
    )
    expect(filled).toBe('Von Stadt Musterstadt, *noch nicht eingerichtet*.')
  })

  it('drops the line of what a page can do without', () => {
    const source = 'E-Mail: {{e-mail}}\nTelefon: {{telefon}}\nEnde'
    expect(fillIn(source, values({ 'e-mail': 'a@b.example' }))).toBe('E-Mail: a@b.example\nEnde')
  })

  it.each([
    'Stadt *Muster*_stadt_ [x](https://anderswo.example)',
    '# Amt',
    '- Amt',
    '1. Amt',
    'a | b',
    'A &amp; B `x` ~~y~~ <b>',
  ])('takes a value for words: %s', async (value) => {
    const html = await renderMarkdown(fillIn('{{anschrift}}', values({ anschrift: value })), { kind: 'body' })
    expect(html).toMatch(
      /^<p>[^<]*(?:<a href="https:\/\/anderswo\.example\/?"[^>]*>[^<]*<\/a>[^<]*)?<\/p>\n$/,
    )
    expect(htmlToText(html)).toBe(value)
  })

  it('leaves what it does not know, and names it', () => {
    expect(fillIn('{{burgermeister}}', values({}))).toBe('{{burgermeister}}')
    expect(unknownPlaceholders('{{stand}} {{burgermeister}} {{burgermeister}}')).toEqual(['burgermeister'])
  })
})
