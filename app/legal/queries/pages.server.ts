import { db, type Tx } from '~/platform/db/client.server'
import { renderMarkdown } from '~/platform/markdown/index.server'
import { type LegalPage, legalPages } from '../pages'
import { fillIn } from '../placeholders'
import { templates, templatesOf } from '../templates.server'
import { placeholderValues } from './facts.server'

/** One version of a page. As long as nobody published one, the shipped template is the first. */
export interface LegalVersion {
  number: number
  /** Markdown with placeholders. */
  source: string
  /** What was new in it. */
  note: string
  /** Null for the template. */
  publishedAt: Date | null
  consentFrom: Date | null
}

/** A version with everything filled in, to be read. */
export interface ReadablePage {
  page: LegalPage
  number: number
  note: string
  /** When it was published, or when the template is of. */
  at: Date
  isTemplate: boolean
  html: string
}

/** Every version of a page, the one in force first. */
export async function versionsOf(page: LegalPage, tx: Tx = db): Promise<LegalVersion[]> {
  const rows = await tx.legalVersion.findMany({
    where: { page },
    orderBy: { number: 'desc' },
    select: { number: true, source: true, note: true, publishedAt: true, consentFrom: true },
  })
  if (rows.length > 0) return rows
  return [{ number: 1, source: templates[page], note: '', publishedAt: null, consentFrom: null }]
}

/** A page as it is in force, with what else there was. */
export async function readPage(
  page: LegalPage,
  publicUrl: string,
): Promise<{ current: ReadablePage; earlier: { number: number; at: Date }[] }> {
  const [current, ...earlier] = await versionsOf(page)
  if (!current) throw new Error(`${page} has no version`)
  return {
    current: await readable(page, current, publicUrl),
    earlier: earlier.map(({ number, publishedAt }) => ({ number, at: publishedAt ?? templatesOf })),
  }
}

/** A page as it once was, or is; null where there is no such version. */
export async function readVersion(
  page: LegalPage,
  number: number | null,
  publicUrl: string,
): Promise<(ReadablePage & { inForce: boolean }) | null> {
  const versions = await versionsOf(page)
  const version = versions.find((one) => one.number === number)
  if (!version) return null
  return { ...(await readable(page, version, publicUrl)), inForce: version === versions[0] }
}

/** The HTML of a page's Markdown, filled in. */
export async function renderPage(source: string, publicUrl: string, stand: Date): Promise<string> {
  const filled = fillIn(source, await placeholderValues(publicUrl, stand))
  const known = rendered.get(filled)
  if (known !== undefined) return known
  const html = await renderMarkdown(filled, { kind: 'body', headingOffset: 1 })
  if (rendered.size >= mostRendered) rendered.clear()
  rendered.set(filled, html)
  return html
}

/** Anybody may read these pages as often as they like; rendering each anew would cost a worker's time. */
const rendered = new Map<string, string>()
const mostRendered = 4 * legalPages.length

async function readable(page: LegalPage, version: LegalVersion, publicUrl: string): Promise<ReadablePage> {
  const at = version.publishedAt ?? templatesOf
  const { number, note } = version
  const html = await renderPage(version.source, publicUrl, at)
  return { page, number, note, at, isTemplate: version.publishedAt === null, html }
}
