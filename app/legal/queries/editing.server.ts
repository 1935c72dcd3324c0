import type { Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { type LegalPage, legalPages } from '../pages'
import { canPublishLegalTexts } from '../policy'
import { templates } from '../templates.server'
import { versionsOf } from './pages.server'

/** A page in the list of those who publish them. */
export interface ManagedPage {
  page: LegalPage
  number: number
  /** Null for the shipped template. */
  publishedAt: Date | null
  /** The shipped template says something else. */
  differs: boolean
}

/** All legal pages with what is in force, and how many members accepted the rules in force; null for others. */
export async function listManagedPages(
  viewer: Viewer,
): Promise<{ pages: ManagedPage[]; consents: number } | null> {
  if (!canPublishLegalTexts(viewer)) return null
  const pages = await Promise.all(legalPages.map(managed))
  const rules = pages.find(({ page }) => page === 'nutzungsregeln')
  const consents = await db.consent.groupBy({
    by: ['memberId'],
    where: { version: { gte: rules?.number ?? 1 } },
  })
  return { pages, consents: consents.length }
}

/** A page as it is edited; null for others. */
export async function findEditedPage(
  viewer: Viewer,
  page: LegalPage,
): Promise<{ source: string; number: number; template: string; earlier: number[] } | null> {
  if (!canPublishLegalTexts(viewer)) return null
  const [current, ...earlier] = await versionsOf(page)
  if (!current) return null
  const { source, number } = current
  return { source, number, template: templates[page], earlier: earlier.map((one) => one.number) }
}

async function managed(page: LegalPage): Promise<ManagedPage> {
  const [current] = await versionsOf(page)
  if (!current) throw new Error(`${page} has no version`)
  const { number, publishedAt, source } = current
  return { page, number, publishedAt, differs: source !== templates[page] && publishedAt === null }
}
