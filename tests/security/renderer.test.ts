import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Parsed, parse } from '#tests/support/attack/browser'
import { corpus, foreignAddresses, markdown, markup, scriptAddresses } from '#tests/support/attack/xss'
import { htmlToText, markdownToText, renderMarkdown } from '~/platform/markdown/index.server'

const body = (source: string) => renderMarkdown(source, { kind: 'body' })

const allowedTags =
  /^(?:p|br|hr|h[1-6]|ul|ol|li|blockquote|pre|code|strong|em|del|a|div|table|thead|tbody|tr|th|td)$/
const allowedAttributes: Record<string, RegExp> = {
  'a href': /^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/))/,
  'a rel': /^nofollow ugc noopener$/,
  'ol start': /^\d+$/,
  'div class': /^table-scroll$/,
  'div tabindex': /^0$/,
  'div role': /^region$/,
  'div aria-label': /^Tabelle/,
  'th scope': /^col$/,
  'th class': /^align-(?:right|center)$/,
  'td class': /^align-(?:right|center)$/,
}

/** What is wrong with rendered HTML, told by what a browser makes of it. */
function wrongWith(html: string, { tags, attributes, contained, stable }: Parsed): string[] {
  const wrong: string[] = []
  const written = [...html.matchAll(/<(\/?)([a-z][a-z0-9]*)/g)].map(([, end, name]) => `${end}${name}`)
  // Where the browser moves, adds or drops a tag, the nesting was not what it seemed.
  if (written.join(' ') !== tags.join(' '))
    wrong.push(`nesting: ${written.join(' ')} became ${tags.join(' ')}`)
  if (/<(?!\/?[a-z])/.test(html)) wrong.push('a bare <')
  if (!contained) wrong.push('it got out of its place')
  if (!stable) wrong.push('it changes when it is parsed again')
  for (const tag of tags) if (!allowedTags.test(tag.replace('/', ''))) wrong.push(`<${tag}>`)
  for (const [element, name, value, address] of attributes) {
    if (!allowedAttributes[`${element} ${name}`]?.test(value)) wrong.push(`${element} ${name}="${value}"`)
    if (address === null) continue
    const { protocol, host } = new URL(address)
    if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)) wrong.push(`leads to ${address}`)
    if (/^[/#]/.test(value) && host !== 'nabe.example') wrong.push(`seems to stay, leads to ${address}`)
  }
  const links = tags.filter((tag) => tag === 'a' || tag === '/a')
  if (links.some((tag, at) => tag === 'a' && links[at + 1] !== '/a')) wrong.push('a link within a link')
  return wrong
}

async function wrongs(sources: string[]): Promise<Record<string, string[]>> {
  const htmls = await Promise.all(sources.map(body))
  const parsed = await parse(htmls)
  const found: Record<string, string[]> = {}
  htmls.forEach((html, at) => {
    const each = parsed[at]
    const wrong = each ? wrongWith(html, each) : ['not parsed']
    if (wrong.length > 0) found[`${sources[at]} → ${html}`] = wrong
  })
  return found
}

describe('what has worked elsewhere', () => {
  it('is a large corpus', () => {
    expect(new Set([...markup, ...markdown, ...scriptAddresses, ...foreignAddresses]).size).toBeGreaterThan(
      300,
    )
  })

  it('does nothing here, in any construct', async () => {
    expect(await wrongs(corpus)).toEqual({})
  })

  it('does nothing within quotes, lists, headings, tables, links, marks and code that is not closed', async () => {
    const places = [
      (text: string) => `> ${text}\n> [z](https://z.example)`,
      (text: string) => `- a\n  1. ${text}\n\n     ${text}`,
      (text: string) => `## ${text}`,
      (text: string) => `| ${text} |\n|---|\n| ${text} |`,
      (text: string) => `[${text}](https://z.example)`,
      (text: string) => `![${text}](https://z.example)`,
      (text: string) => `[z](https://z.example/${text})`,
      (text: string) => `**~~${text}~~**`,
      (text: string) => `\`\`\`\n${text}`,
      (text: string) => `${text}\n${text}\n\n    ${text}\n${text}`,
    ]
    const sources = [...markup, ...markdown].flatMap((text) => places.map((place) => place(text)))
    expect(await wrongs(sources)).toEqual({})
  })

  it('leads nowhere from this site that it does not say', async () => {
    const htmls = await Promise.all([...scriptAddresses].map((address) => body(`[x](${address})`)))
    const leading = (await parse(htmls)).flatMap(({ attributes }) =>
      attributes.filter(([, name]) => name === 'href'),
    )
    expect(leading.filter(([, , value]) => !/^https?:/.test(value))).toEqual([])
  })

  it('is text to those who read it as text', async () => {
    for (const source of markup.slice(0, 40)) {
      const again = await body(htmlToText(await body(source)))
      expect(await parse([again])).toHaveLength(1)
      expect(wrongWith(again, (await parse([again]))[0] as Parsed)).toEqual([])
    }
  })
})

describe('whatever goes in', () => {
  const pieces = fc.constantFrom(
    ...['<', '>', '"', "'", '&', '&#58;', '&lt', '`', '```\n', '~~~\n', '*', '**', '_', '~~', '\\', '\\\n'],
    ...[
      '[',
      ']',
      '(',
      ')',
      '![',
      '](',
      ']: ',
      '](/',
      '](https://a.example/',
      '](javascript:',
      '<https://b.example>',
    ],
    ...[
      '# ',
      '- ',
      '1. ',
      '> ',
      '    ',
      '\t',
      '\n',
      '\n\n',
      '|',
      '|-|\n',
      '|:-:|-:|\n',
      '- [x] ',
      '***\n',
      '===\n',
    ],
    ...[
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<style>',
      '<svg>',
      '<math>',
      '</p>',
      '</table>',
      '</main>',
      '<a ',
    ],
    ...[
      'javascript:',
      'data:',
      'https://a.example/',
      'www.c.example',
      'd@e.example',
      'onerror=',
      ' id=x name=y ',
    ],
    ...['\u0000', '\u202e', '\u2028', '\ufeff', '\ud800', '\udc00', '😀', 'ä', ' x ', '{{columns}}', '$&'],
  )
  const source = fc
    .array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ maxLength: 6, unit: 'binary' })), {
      maxLength: 50,
    })
    .map((parts) => parts.join(''))

  it('comes out harmless and well nested', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(source, { minLength: 20, maxLength: 20 }), async (sources) => {
        expect(await wrongs(sources)).toEqual({})
      }),
      { numRuns: 120 },
    )
  })

  it('comes out harmless from mixed attacks', async () => {
    const mixed = fc.array(fc.constantFrom(...corpus), { minLength: 1, maxLength: 6 })
    const glue = fc.constantFrom('', ' ', '\n', '\n\n', '|', '](', '`', '> ')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(mixed, glue), { minLength: 20, maxLength: 20 }), async (mixes) => {
        expect(await wrongs(mixes.map(([texts, between]) => texts.join(between)))).toEqual({})
      }),
      { numRuns: 40 },
    )
  })

  it('comes out the same each time, and its text is a fixed point', async () => {
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        const html = await body(text)
        expect(await body(text)).toBe(html)
        expect(await markdownToText(text)).toBe(htmlToText(html))
      }),
      { numRuns: 200 },
    )
  })
})
