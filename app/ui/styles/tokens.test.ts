import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

type Tokens = Map<string, string>

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')

/** All `--kern-…` declarations of a stretch of CSS; a later one wins. */
function tokensOf(css: string): Tokens {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  return new Map(
    [...plain.matchAll(/(--kern-[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  )
}

function resolve(tokens: Tokens, name: string): string {
  const value = tokens.get(name) ?? ''
  const reference = /^var\((--kern-[\w-]+)\)$/.exec(value)?.[1]
  return reference ? resolve(tokens, reference) : value
}

/** `0rem` for `0`, `0.50` for `.5` and the like count as the same. */
const normal = (value: string) => value.replace(/-?\d*\.?\d+/g, (number) => String(Number(number)))

/** The declarations of the first block that follows the marker. */
function blockAfter(css: string, marker: string): string {
  const start = css.indexOf(marker)
  return start < 0 ? '' : css.slice(start, css.indexOf('}', start))
}

const kern = read('../../../node_modules/@kern-ux/native/dist/kern.css')
const own = read('./tokens.css')
const [ownLight = '', ownDark = ''] = own.split('@media')

const mobile = kern.replace(/@media \(min-width[^{]*\{\s*:root \{[^}]*\}\s*\}/g, '')
const primitives = tokensOf(mobile.slice(0, mobile.indexOf('@media (prefers-color-scheme')))
const kernLight = new Map([
  ...primitives,
  ...tokensOf(blockAfter(kern, '@media (prefers-color-scheme: light)')),
])
const kernDark = new Map([
  ...primitives,
  ...tokensOf(blockAfter(kern, '@media (prefers-color-scheme: dark)')),
])

/** Our dark page lies one level up from KERN's black. */
const LEVEL_1: Record<string, string> = {
  '--kern-color-layout-background-default': '--kern-color-layout-background-level-1',
  '--kern-color-layout-background-default-surface': '--kern-color-layout-background-level-1-surface',
  '--kern-color-layout-border': '--kern-color-layout-border-level-1',
  '--kern-color-decorative-border-default': '--kern-color-decorative-border-level-1',
}

describe('our copy of KERN’s tokens', () => {
  it.each([...tokensOf(ownLight)])('%s is KERN’s', (name, value) => {
    expect(normal(value)).toBe(normal(resolve(kernLight, name)))
  })

  it.each([...tokensOf(ownDark)])('%s is KERN’s in the dark', (name, value) => {
    expect(normal(value)).toBe(normal(resolve(kernDark, LEVEL_1[name] ?? name)))
  })

  it('gives every colour a dark counterpart', () => {
    const colours = [...tokensOf(ownLight).keys()].filter((name) => name.includes('-color-'))
    expect([...tokensOf(ownDark).keys()].sort()).toEqual(colours.sort())
  })
})
