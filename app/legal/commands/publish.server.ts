import { recordAudit } from '~/activity/commands.server'
import type { Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import type { LegalPage } from '../pages'
import { canPublishLegalTexts } from '../policy'
import { versionsOf } from '../queries/pages.server'
import type { Publication } from '../schema'
import { acceptRules, keepTemplate } from './consent.server'

/**
 * Publishes a new version of a legal page. Whoever publishes rules that need consent has given it.
 * @returns `stale` where somebody else published since the form was opened, `unchanged` for the same text
 */
export async function publishLegalText(
  viewer: Viewer,
  page: LegalPage,
  { source, note, consentFrom, seen }: Publication,
): Promise<Result<{ number: number }, 'not_allowed' | 'stale' | 'unchanged'>> {
  if (viewer.kind === 'guest' || !canPublishLegalTexts(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`legal.${page}`}))`
    await keepTemplate(tx, page)
    const [current] = await versionsOf(page, tx)
    if (current?.number !== seen) return refused('stale')
    if (current.source === source) return refused('unchanged')
    const number = current.number + 1
    const consent = page === 'nutzungsregeln' ? consentFrom : null
    await tx.legalVersion.create({
      data: {
        page,
        number,
        source,
        note,
        consentFrom: consent,
        publishedAt: now(),
        publishedById: viewer.id,
      },
    })
    if (consent) await acceptRules(tx, viewer.id, number)
    const facts = { page, number, consent: consent !== null }
    await recordAudit(tx, { verb: 'legal.published', actorId: viewer.id, facts })
    return done({ number })
  })
}
