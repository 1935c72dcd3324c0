import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createContext, Script } from 'node:vm'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { allForms, fill, isTyped } from '#tests/support/attack/forms'
import { keepChanges, send, takeBack } from '#tests/support/attack/site'
import { htmlToText, markdownLimits, renderMarkdown } from '~/platform/markdown/index.server'

beforeAll(keepChanges)

const app = join(import.meta.dirname, '../../app')

interface Pattern {
  place: string
  source: string
  flags: string
}

/** Every regular expression that is written in the sources, but for those that only meet the sources themselves. */
function patterns(): Pattern[] {
  return readdirSync(app, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(?:tsx?|mjs|js)$/.test(entry.name) && !entry.name.includes('.test.'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\/generated\/|\/cli\/\w+\.mjs$|browserTexts\.js$/.test(file))
    .flatMap((file) => {
      const found: Pattern[] = []
      const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/')
          const line = tree.getLineAndCharacterOfPosition(node.pos).line + 1
          // Without repetition there is nothing to run away.
          if (/[*+]|,\}/.test(node.text))
            found.push({
              place: `${relative(app, file)}:${line}`,
              source: node.text.slice(1, end),
              flags: node.text.slice(end + 1),
            })
        }
        ts.forEachChild(node, visit)
      }
      visit(tree)
      return found
    })
}

/** What makes a backtracking matcher repeat itself: what the pattern itself mentions, in runs. */
function pumps({ source }: Pattern): string[] {
  const plain = source.replace(/\\[a-zA-Z]|\\u[0-9a-f]{4}|[\^$()[\]{}?*+|]/g, ' ')
  const own = [...new Set(plain)].filter((character) => character.trim() !== '').slice(0, 12)
  const usual = [
    ' ',
    '\n',
    '\t',
    'a',
    'A',
    'ä',
    '1',
    '.',
    '-',
    '<',
    '&',
    ';',
    '(',
    '|',
    '\u0300',
    ' \n',
    'a ',
    'a.',
    '1.',
    '<a',
    '- ',
    '> ',
  ]
  return [
    ...new Set([
      ...own,
      ...own.slice(0, 4).map((character) => `${character} `),
      ...own.slice(0, 4).map((character) => `a${character}`),
      ...usual,
    ]),
  ]
}

const stage = createContext({ pattern: / /, text: '', performance })
const match = new Script(
  'begin = performance.now(); pattern.lastIndex = 0; text.replace(pattern, ""); performance.now() - begin',
)

/** Milliseconds for a text, or null where it takes more than three seconds. */
function timeFor(pattern: RegExp, text: string): number | null {
  Object.assign(stage, { pattern, text })
  try {
    return match.runInContext(stage, { timeout: 3_000 }) as number
  } catch {
    return null
  }
}

describe('a form as large as any that is taken', () => {
  const pumps = [' ', '(', 'a.', '<', '\n', 'ä ', 'a@', '-1']

  it('is answered in time, whatever fills its fields', async () => {
    const slow: string[] = []
    const forms = (await allForms()).filter(({ fields }) => fields.some(isTyped))
    for (const [at, form] of forms.entries()) {
      const fields = form.fields.filter(isTyped).length
      for (const pump of ['w', pumps[at % pumps.length] ?? ' ']) {
        const time = async (characters: number) => {
          const text = pump.repeat(characters / fields / pump.length)
          const begin = performance.now()
          await send(form.action, { role: form.role, form: fill(form, () => text) })
          const took = performance.now() - begin
          await takeBack()
          return took
        }
        // Percent codes make three bytes of a character.
        const whole = await time(150_000)
        if (whole < 1_500) continue
        const [quarter, again] = [await time(37_500), await time(150_000)]
        if (again > 1_500 && again > 8 * quarter)
          slow.push(`${form.action} ${JSON.stringify(pump)}: ${quarter.toFixed(0)} → ${again.toFixed(0)} ms`)
      }
    }
    expect(slow).toEqual([])
  })
})

describe('regular expressions', () => {
  // Some look at each place anew, which four times the text makes sixteen times slower; what they meet is short, as the
  // forms below show. None may do worse.
  it('never run away with a text', () => {
    const all = patterns()
    expect(all.length).toBeGreaterThan(100)
    const slow: string[] = []
    for (const pattern of all) {
      const compiled = new RegExp(
        pattern.source,
        pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`,
      )
      for (const pump of pumps(pattern)) {
        const time = (length: number) => timeFor(compiled, `${pump.repeat(length / pump.length)}\u0001!`)
        // First a short one: what doubles with each character would never end.
        const short = time(60)
        const whole = short === null ? null : time(8_000)
        if (whole !== null && whole < 100) continue
        const quarter = time(2_000)
        const again = time(8_000)
        const grows = again === null || quarter === null || Math.min(whole ?? again, again) > 32 * quarter
        if (!grows) continue
        slow.push(`${pattern.place} /${pattern.source}/ ${JSON.stringify(pump)}: ${quarter} → ${again} ms`)
        break
      }
    }
    expect(slow).toEqual([])
  })
})

describe('the longest text that is taken', () => {
  const length = markdownLimits.body
  const filled = (pump: string) => pump.repeat(Math.ceil(length / pump.length)).slice(0, length)
  const time = async (source: string): Promise<number> => {
    const begin = performance.now()
    htmlToText(await renderMarkdown(source, { kind: 'body' }))
    return performance.now() - begin
  }

  it('is rendered in bounded time, whatever it is made of, measured by plain words of the same length', async () => {
    const words = filled('Die Gemeinde hat das Verfahren im Frühjahr eingeführt. ')
    await time(words)
    const plain = Math.max(1, Math.min(await time(words), await time(words), await time(words)))
    const made = [
      '*a ',
      '_a_ ',
      '**a',
      '[a](',
      '![',
      '<a ',
      '`a',
      '~~a',
      '- a\n',
      '> a\n',
      '1. a\n',
      '|a',
      '|\n',
      '# a\n',
      'a@b.',
      'www.',
      'https://a',
      '&#',
      '\\',
      '\n',
      ' ',
      'a\n===\n',
      '[a]: b\n',
      '***a',
      '<!--',
      '```\n',
      '    a\n',
      'a  \n',
      '[a][b]',
      '((',
      '"',
    ]
    const ratios: Record<string, number> = {}
    for (const pump of made) ratios[pump] = Math.round((await time(filled(pump))) / plain)
    // The renderer gives up after four seconds of its own; nothing here comes near.
    expect(Object.entries(ratios).filter(([, ratio]) => ratio > 400)).toEqual([])
  })
})
