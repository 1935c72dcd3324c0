import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownLimits, markdownToText, renderMarkdown } from './index.server'

const body = (source: string) => renderMarkdown(source, { kind: 'body' })

const allowedTag =
  /^<(?:\/?(?:p|h[1-6]|ul|ol|li|blockquote|pre|code|strong|em|del|a|div|table|thead|tbody|tr|th|td)|br \/|hr \/|a href="[^"<>]*" rel="nofollow ugc noopener"|ol start="\d+"|div class="table-scroll" tabindex="0" role="region" aria-label="[^"<>]*"|th scope="col"(?: class="align-(?:right|center)")?|td class="align-(?:right|center)")>$/

/** Fails unless every tag is one of ours, letter by letter, is closed, and every link leads where links may lead. */
function expectSafe(html: string): void {
  const open: string[] = []
  for (const tag of html.match(/<[^>]*>?/g) ?? []) {
    expect(tag).toMatch(allowedTag)
    const name = /\w+/.exec(tag)?.[0] ?? ''
    if (tag.startsWith('</')) expect(name).toBe(open.pop())
    else if (!tag.endsWith('/>')) open.push(name)
  }
  expect(open).toEqual([])
  for (const [, href = ''] of html.matchAll(/<a href="([^"]*)"/g)) {
    const url = new URL(href.replaceAll('&amp;', '&'), 'https://nabe.example')
    expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(url.protocol)
    if (!/^[a-z]+:/.test(href)) expect(url.origin).toBe('https://nabe.example')
  }
}

describe('what people write', () => {
  it('shifts headings below those of the page', async () => {
    expect(await body('# Ausgangslage\n\n##### Klein')).toBe('<h3>Ausgangslage</h3>\n<h4>Klein</h4>\n')
    expect(await body('## Zuerst\n\n# Danach')).toBe('<h3>Zuerst</h3>\n<h3>Danach</h3>\n')
    expect(await renderMarkdown('# A', { kind: 'comment', headingOffset: 4 })).toBe('<h5>A</h5>\n')
  })

  it('keeps line breaks, marks, lists within lists and the number a list starts with', async () => {
    expect(await body('Erste\nZweite **fett** *schräg* ~~weg~~ `Code`')).toBe(
      '<p>Erste<br />Zweite <strong>fett</strong> <em>schräg</em> <del>weg</del> <code>Code</code></p>\n',
    )
    const list = await body('3. drei\n   - innen\n     - tiefer\n4. vier')
    expect(list.replace(/\s+/g, '')).toBe(
      '<olstart="3"><li>drei<ul><li>innen<ul><li>tiefer</li></ul></li></ul></li><li>vier</li></ol>',
    )
  })

  it('shows a task list without form fields', async () => {
    const html = await body('- [x] beschlossen\n- [ ] umgesetzt')
    expect(html).toContain('☑ beschlossen')
    expect(html).toContain('☐ umgesetzt')
    expect(html).not.toContain('input')
  })

  it('puts a table into a region that scrolls by keyboard and is named after its columns', async () => {
    const html = await body('| Jahr | Kosten "neu" |\n|---|--:|\n| 2024 | 5.000 € |')
    expect(html).toContain(
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Tabelle: Jahr, Kosten &quot;neu&quot;"><table>',
    )
    expect(html).toContain('<th scope="col">Jahr</th>')
    expect(html).toContain('<td class="align-right">5.000 €</td>')
  })

  it('links addresses that stand in the text', async () => {
    expect(await body('Siehe https://www.leipzig.de/rat?a=1&b=2.')).toBe(
      '<p>Siehe <a href="https://www.leipzig.de/rat?a=1&amp;b=2" rel="nofollow ugc noopener">https://www.leipzig.de/rat?a=1&amp;b=2</a>.</p>\n',
    )
    expect(await body('[Amt](www.musterstadt.de)')).toContain('href="https://www.musterstadt.de/"')
    expect(await body('<amt@musterstadt.de>')).toContain('href="mailto:amt@musterstadt.de"')
    expect(await body('[Telefon](tel:+49341123)')).toContain('href="tel:+49341123"')
    expect(await body('[hier](/loesungen/12-rat#ende)')).toContain('href="/loesungen/12-rat#ende"')
  })

  it('turns images into links, and into words where they are one already', async () => {
    expect(await body('![Plan](https://example.org/plan.png)')).toBe(
      '<p><a href="https://example.org/plan.png" rel="nofollow ugc noopener">Plan</a></p>\n',
    )
    expect(await body('![](https://example.org/x.png)')).toContain('>Bild</a>')
    expect(await body('[![Plan](https://a.example/p.png)](https://b.example/)')).toBe(
      '<p><a href="https://b.example/" rel="nofollow ugc noopener">Plan</a></p>\n',
    )
    expect(await body('![Plan](javascript:alert(1))')).toBe('<p>Plan</p>\n')
  })
})

describe('what people must not be able to do', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="x()">b</b> <!-- c --> <?php d ?> <![CDATA[e]]>',
    '<pre>a & b <img src=x onerror=alert(1)></pre>',
    '<svg/onload=alert(1)>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<style>*{display:none}</style>',
    '<form action=/abmelden method=post><button>Los</button></form>',
    '</div></main><h1>fremd</h1>',
    '<a href="javascript:alert(1)">a</a>',
    '`<script>`\n\n    <script>alert(1)</script>\n\n```html"><script>\n<script>alert(1)</script>\n```',
    '> <script>\n> alert(1)</script>',
    '| <img src=x onerror=alert(1)> |\n|---|\n| <script>1</script> |',
    '| a" onfocus="alert(1) |\n|---|',
    '[a](https://x.example "onmouseover=alert(1)")',
    '[a](https://x.example/"onmouseover="alert(1))',
    '[a](<https://x.example/" onclick="alert(1)>)',
    '<https://x.example/"onclick="alert(1)>',
    '![a" onerror="alert(1)](https://x.example/a.png)',
    '![a](https://x.example/a.png"onerror="alert(1))',
    'https://x.example/"onmouseover="alert(1)',
    '# <img src=x onerror=alert(1)>',
    '<<script>script>alert(1)<</script>/script>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;script&#62;alert(1)&#60;/script&#62;',
    '\\<script>alert(1)\\</script>',
    '[x]: javascript:alert(1)\n\n[x]',
    '<math><mtext><table><mglyph><style><img src onerror=alert(1)>',
  ])('shows as text: %s', async (source) => {
    expectSafe(await body(source))
  })

  it('shows the markup that was typed', async () => {
    expect(await body('<b>**fett**</b>')).toBe('<p>&lt;b&gt;<strong>fett</strong>&lt;/b&gt;</p>\n')
    expect(await body('<div>\nText\n</div>')).toContain('&lt;div&gt;')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript&#58;alert(1)',
    'javascript&colon;alert(1)',
    '&#x6A;avascript:alert(1)',
    '&#0000106avascript:alert(1)',
    'java&Tab;script:alert(1)',
    '<java\tscript:alert(1)>',
    '<\u0001javascript:alert(1)>',
    'vbscript:msgbox(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'file:///etc/passwd',
    'blob:https://nabe.example/1',
    'ftp://example.org',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '<///evil.example>',
    '/.//evil.example',
    '/x/..//evil.example',
    'https://www.sparkasse.de@evil.example/',
    'http://[',
    'irgendwo/anders',
  ])('links nowhere: %s', async (address) => {
    expect(await body(`[klick](${address})`)).not.toContain('<a')
    expectSafe(await body(`![bild](${address}) <${address}>`))
  })
})

it('leaves the words of a refused link, and all that follows, as they are', async () => {
  expect(await body('[x](javascript:1) *y* ![z](data:,) **n**\n[a](vbscript:1)\n- b')).toBe(
    '<p>x <em>y</em> z <strong>n</strong><br />a</p>\n<ul>\n<li>b</li>\n</ul>\n',
  )
})

describe('sources that are made to take long', () => {
  it.each([
    ['quotes', '>'.repeat(5_000)],
    ['quotes with spaces', '> '.repeat(5_000)],
    ['lists in one line', '- '.repeat(5_000)],
    [
      'lists by indentation',
      Array.from({ length: 130 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
    ],
    ['numbered lists', '1. '.repeat(4_000)],
    ['brackets', '['.repeat(19_000)],
    ['brackets and parentheses', '[a]('.repeat(4_500)],
    ['images', '!['.repeat(9_500)],
    ['emphasis', '*a **b '.repeat(2_800)],
    ['stars', 'a**'.repeat(6_000)],
    ['underscores', '_a'.repeat(9_000)],
    ['backticks', Array.from({ length: 190 }, (_, length) => '`'.repeat(length)).join(' ')],
    ['angle brackets', '<a '.repeat(6_600)],
    ['comments', '<!--'.repeat(5_000)],
    ['link definitions', '[a]: x\n'.repeat(2_800)],
    ['unclosed definitions', '[a\n'.repeat(6_600)],
    ['entities', '&#'.repeat(10_000)],
    ['table columns', `${'|a'.repeat(3_300)}|\n${'|-'.repeat(3_300)}|\n${'|b'.repeat(3_000)}|`],
    ['table rows', `|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n${'|\n'.repeat(9_900)}`],
    ['addresses', 'www.a'.repeat(4_000)],
    ['at signs', 'a@'.repeat(10_000)],
    ['spaces', `a${' '.repeat(19_000)}b`],
    ['newlines', `\`\`\`\n${'\n'.repeat(19_000)}a`],
    ['tildes', '~~a '.repeat(4_900)],
  ])(
    '%s',
    async (_, source) => {
      expect([...source].length).toBeLessThanOrEqual(markdownLimits.body)
      const started = performance.now()
      expectSafe(await body(source))
      await markdownToText(source)
      expect(performance.now() - started).toBeLessThan(15_000)
      expect(await body('danach **geht** es weiter')).toContain('<strong>geht</strong>')
    },
    30_000,
  )

  it('lets nobody else wait for ever', async () => {
    const slow = Array.from({ length: 4 }, () => body('*a **b '.repeat(2_800)))
    const quick = Array.from({ length: 20 }, (_, n) => body(`**${n}**`))
    const results = await Promise.all([...slow, ...quick])
    expect(results.at(-1)).toBe('<p><strong>19</strong></p>\n')
  }, 30_000)

  it('shows what is too long as it was typed', async () => {
    const long = `**a**\n\n<b>${'x'.repeat(markdownLimits.comment)}`
    const html = await renderMarkdown(long, { kind: 'comment' })
    expect(html.startsWith('<p>**a**</p>\n<p>&lt;b&gt;xxx')).toBe(true)
    expectSafe(html)
    expect(await body(long)).toContain('<strong>a</strong>')
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '<',
      '>',
      '"',
      "'",
      '&',
      '&#58;',
      '[',
      ']',
      '(',
      ')',
      '!',
      '`',
      '```\n',
      '*',
      '**',
      '_',
      '~~',
      '#',
      '# ',
      '- ',
      '\n',
      '\n\n',
      '    ',
    ],
    ...[
      '|',
      '|-|\n',
      'javascript:',
      'https://a.example/',
      'www.',
      '@',
      '\\',
      '<script>',
      'onerror=',
      ' x ',
      '\u0000',
      '\u202e',
      '😀',
      '1. ',
      '> ',
    ],
  )
  const source = fc.array(
    fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ maxLength: 8, unit: 'binary' })),
    { maxLength: 60 },
  )

  it('is rendered safely', async () => {
    await fc.assert(
      fc.asyncProperty(source, async (parts) => expectSafe(await body(parts.join('')))),
      { numRuns: 1_500 },
    )
  }, 60_000)

  it('becomes text that escaping brings back unharmed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60 }), async (words) => {
        const code = words
          .replace(/[`\n\r]/g, '')
          .replace(/\s+/g, ' ')
          .trim()
        fc.pre(code !== '')
        expect(await markdownToText(`\`\`\`\n${code}\n\`\`\``)).toBe(code)
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})

describe('the text of a text', () => {
  it('holds the words, one line a paragraph, without marks', async () => {
    const source =
      '# Rat\n\nA **b** [c](https://x.example) &amp; <i>d</i>\n\n- eins\n- zwei\n  - drei\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n> Zitat\n\n![Plan](https://x.example/p.png)'
    expect(await markdownToText(source)).toBe(
      ['Rat', 'A b c & <i>d</i>', 'eins', 'zwei', 'drei', 'x y', '1 2', 'Zitat', 'Plan'].join('\n'),
    )
  })
  it('is empty for nothing', async () => {
    expect(await markdownToText('  \n ')).toBe('')
  })
})
