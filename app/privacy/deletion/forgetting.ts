import { t } from '~/i18n'

/** Whoever is to be read nowhere any more. */
export interface Forgotten {
  id: number
  name: string
  email: string
}

/** What of somebody is taken out of a text. */
export interface Forgetting {
  /** The text with neither name nor address; `names` false leaves the name, which may be somebody else's. */
  text(source: string, names: boolean): string
  /** The same for every text within a value of JSON. */
  json(source: unknown, names: boolean): unknown
}

/** What stands for an address that was taken out. */
export const withoutAddress = '[entfernt]'

/** Takes somebody out of texts: the whole name, also as mention or turned round, and the address. */
export function forgetting({ name, email }: Forgotten): Forgetting {
  const address = new RegExp(`(?<![\\p{L}\\p{N}._+-])${escaped(email)}(?![\\p{L}\\p{N}-])`, 'giu')
  const whole = namePattern(name)
  const text = (source: string, names: boolean) => {
    const without = source.replace(address, withoutAddress)
    return names && whole ? without.replace(whole, t('privacy.formerMember')) : without
  }
  const json = (value: unknown, names: boolean): unknown => {
    if (typeof value === 'string') return text(value, names)
    if (Array.isArray(value)) return value.map((part) => json(part, names))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, json(part, names)]))
  }
  return { text, json }
}

/** Whether a name is more than one word: a single one means too many things to be taken out of others' texts. */
export function isWholeName(name: string): boolean {
  return wordsOf(name).length > 1
}

/** The word of a name by which texts are looked for that may hold it. */
export function rarestWord(name: string): string {
  return wordsOf(name).reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/).filter((word) => word !== '')
}

/** Marks of Markdown may stand around each word; a genitive and the @ of a mention go along. */
function namePattern(name: string): RegExp | null {
  const words = wordsOf(name).map(escaped)
  const last = words.at(-1)
  if (last === undefined) return null
  const gap = '[*_~`]*[\\s\\u00A0]+[*_~`]*'
  const turned = words.length > 1 ? `|${last},${gap}${words.slice(0, -1).join(gap)}` : ''
  return new RegExp(`(?<![\\p{L}\\p{N}])@?(?:${words.join(gap)}s?${turned})(?![\\p{L}\\p{N}])`, 'giu')
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
