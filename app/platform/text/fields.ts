import { z } from 'zod'
import { t } from '~/i18n'
import { countCharacters, normaliseLine, normaliseText } from './normaliseText'

/** Words for one field in place of the usual ones. */
export type FieldMessages = { required?: string; tooLong?: string; tooShort?: string; malformed?: string }

/** Lengths in characters, after normalisation. */
export type FieldLimits = { max: number; min?: number; messages?: FieldMessages }

const longestEmail = 254
const longestUrl = 2_000

/** A required text of one line. Only spaces count as nothing. */
export function lineText(limits: FieldLimits) {
  return text(normaliseLine, limits)
}

/** A required text of any number of lines. Only spaces count as nothing. */
export function multilineText(limits: FieldLimits) {
  return text(normaliseText, limits)
}

/** A line that may be left empty; empty and only spaces give null, so that saving clears the column. */
export function optionalLine(limits: FieldLimits) {
  return emptyAsNull(lineText(limits))
}

/** A text of several lines that may be left empty; empty and only spaces give null. */
export function optionalMultiline(limits: FieldLimits) {
  return emptyAsNull(multilineText(limits))
}

/** A required e-mail address, in lower case, its domain in ASCII. */
export function emailAddress(messages: FieldMessages = {}) {
  const { required, malformed } = messages
  return z
    .string({ error: () => required ?? t('validation.required') })
    .overwrite(normaliseEmail)
    .refine((value) => value !== '', { error: () => required ?? t('validation.required'), abort: true })
    .refine(isEmail, { error: () => malformed ?? t('validation.email') })
}

/** A required address on the web (http or https), written out in full; `www.…` is taken for https. */
export function httpUrl(messages: FieldMessages = {}) {
  const { required, malformed } = messages
  return z
    .string({ error: () => required ?? t('validation.required') })
    .overwrite(normaliseUrl)
    .refine((value) => value !== '', { error: () => required ?? t('validation.required'), abort: true })
    .refine(isHttpUrl, { error: () => malformed ?? t('validation.url') })
}

/** An address on the web that may be left out; empty gives null. */
export function optionalHttpUrl(messages: FieldMessages = {}) {
  return emptyAsNull(httpUrl(messages))
}

function text(normalise: (value: string) => string, { max, min, messages = {} }: FieldLimits) {
  return z
    .string({ error: () => messages.required ?? t('validation.required') })
    .overwrite(normalise)
    .refine((value) => value !== '', {
      error: () => messages.required ?? t('validation.required'),
      abort: true,
    })
    .refine((value) => min === undefined || countCharacters(value) >= min, {
      error: () => messages.tooShort ?? t('validation.tooShort', { min: inGerman(min ?? 0) }),
    })
    .refine((value) => countCharacters(value) <= max, {
      error: ({ input }) =>
        messages.tooLong ??
        t('validation.tooLong', { max: inGerman(max), length: inGerman(countCharacters(String(input))) }),
    })
}

/** Conform hands over an empty field as undefined; a field of spaces only is to mean the same. */
function emptyAsNull(schema: z.ZodType<string, string>) {
  return z
    .string()
    .optional()
    .transform((value) => (value === undefined || normaliseText(value) === '' ? null : value))
    .pipe(schema.nullable())
}

function inGerman(count: number): string {
  return count.toLocaleString('de-DE')
}

function normaliseEmail(value: string): string {
  const [local, domain, ...more] = normaliseLine(value).toLowerCase().split('@')
  if (local === undefined || domain === undefined || more.length > 0) return normaliseLine(value)
  return `${local}@${asciiDomain(domain)}`
}

function isEmail(value: string): boolean {
  return (
    value.length <= longestEmail &&
    /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(
      value,
    ) &&
    value.indexOf('@') <= 64
  )
}

function asciiDomain(domain: string): string {
  if (!/^[^\s/?#:@[\]\\%]+$/.test(domain)) return domain
  try {
    return new URL(`https://${domain}`).hostname
  } catch {
    return domain
  }
}

function normaliseUrl(value: string): string {
  const line = normaliseLine(value)
  const url = parseHttpUrl(/^www\./i.test(line) ? `https://${line}` : line)
  return url ? url.href : line
}

function isHttpUrl(value: string): boolean {
  return value.length <= longestUrl && parseHttpUrl(value) !== undefined
}

function parseHttpUrl(value: string): URL | undefined {
  if (!/^https?:\/\/[^\s]+$/i.test(value)) return undefined
  try {
    const url = new URL(value)
    const isHost = url.hostname.includes('.') && !url.hostname.endsWith('.')
    return isHost && url.username === '' && url.password === '' ? url : undefined
  } catch {
    return undefined
  }
}
