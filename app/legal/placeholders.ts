import { t } from '~/i18n'

/** What may stand between double braces in a legal page, and is filled in when it is read. */
export const placeholders = [
  'betreiberin',
  'vertretung',
  'anschrift',
  'e-mail',
  'telefon',
  'datenschutzbeauftragte',
  'aufsichtsbehoerde',
  'durchsetzungsstelle',
  'kontakt-barrierefreiheit',
  'rechenzentrum',
  'datenschutzgesetz',
  'gleichstellungsgesetz',
  'adresse',
  'stand',
  'sitzung-stunden',
  'sitzung-tage',
  'frist-protokoll',
  'frist-entwuerfe',
  'frist-geloeschtes',
  'frist-nachfrage',
  'frist-inaktiv',
  'frist-unbestaetigt',
  'frist-abgelehnt',
  'frist-einladung',
  'frist-mails',
  'frist-suchen',
] as const
export type Placeholder = (typeof placeholders)[number]

/** What a page can do without: a line that names nothing but an empty one of these is left out. */
const dispensable = new Set<string>(['telefon', 'rechenzentrum'])

/** What each stands for; null where nobody has set it up. */
export type PlaceholderValues = Record<Placeholder, string | null>

const written = /\{\{\s*([\p{L}-]+)\s*\}\}/gu

/**
 * The Markdown of a page with everything filled in. Values are words, never Markdown: whatever marks they hold are
 * escaped. What is missing says so; lines about what a page can do without are dropped.
 */
export function fillIn(source: string, values: PlaceholderValues): string {
  const meaning = (name: string): string | null | undefined =>
    Object.hasOwn(values, name) ? values[name as Placeholder] : undefined
  return source
    .split('\n')
    .filter((line) => namesIn(line).every((name) => !dispensable.has(name) || meaning(name) !== null))
    .map((line) =>
      line.replace(written, (whole, name: string) => {
        const value = meaning(name.toLowerCase())
        if (value === undefined) return whole
        return value === null ? `*${t('legal.notSetUp')}*` : asWords(value)
      }),
    )
    .join('\n')
}

/** Names between double braces that stand for nothing. */
export function unknownPlaceholders(source: string): string[] {
  return [...new Set(namesIn(source))].filter((name) => !placeholders.some((known) => known === name))
}

function namesIn(text: string): string[] {
  return [...text.matchAll(written)].map((match) => (match[1] ?? '').toLowerCase())
}

function asWords(value: string): string {
  return value
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/&/g, '&amp;')
        .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
        .replace(/^([-+=]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? mark : `\\${mark}`))
        .replace(/^(\d+)([.)])/, '$1\\$2'),
    )
    .join('\n')
}
