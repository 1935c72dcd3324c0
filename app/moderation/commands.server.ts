import { recordActivity } from '~/activity/commands.server'
import { isOrganiser, type Viewer } from '~/auth/viewer'
import { lockSubject } from '~/discussions/commands/subject.server'
import { changeState, countComment } from '~/entries/commands.server'
import { t } from '~/i18n'
import { db, type Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { done, type Result, refused } from '~/platform/result'
import { recountTopicsOf } from '~/topics/commands/tagging.server'
import { entryHiddenMail, entryShownMail } from './mails'
import { moderationOf } from './policy'
import { findModerated, type ModeratedEntry } from './queries.server'

type Refusal = 'not_found' | 'gone'

/**
 * Hides a solution, request or comment from everybody but its author and the Fachtag team; the reason is mailed to the
 * author.
 * @returns the entry; `not_found`: not there, or the viewer is not of the team; `gone`: no longer visible
 */
export function hideEntry(
  viewer: Viewer,
  { id, reason }: { id: number; reason: string },
  publicUrl: string,
): Promise<Result<ModeratedEntry, Refusal>> {
  return moderate(viewer, id, async (tx, entry) => {
    if (moderationOf(viewer, entry) !== 'hide') return false
    if (!(await changeState(tx, id, 'visible', 'hidden', reason))) return false
    if (entry.author) {
      const mail = entryHiddenMail({ ...wording(entry, publicUrl), name: entry.author.name, reason })
      await enqueueMail(tx, { to: entry.author.email, ...mail })
    }
    return true
  })
}

/** Shows a hidden solution, request or comment again and tells its author; answers like `hideEntry`. */
export function showEntry(
  viewer: Viewer,
  id: number,
  publicUrl: string,
): Promise<Result<ModeratedEntry, Refusal>> {
  return moderate(viewer, id, async (tx, entry) => {
    if (moderationOf(viewer, entry) !== 'show') return false
    if (!(await changeState(tx, id, 'hidden', 'visible'))) return false
    if (entry.author) {
      const mail = entryShownMail({ ...wording(entry, publicUrl), name: entry.author.name })
      await enqueueMail(tx, { to: entry.author.email, ...mail })
    }
    return true
  })
}

async function moderate(
  viewer: Viewer,
  id: number,
  decide: (tx: Tx, entry: ModeratedEntry) => Promise<boolean>,
): Promise<Result<ModeratedEntry, Refusal>> {
  if (!isOrganiser(viewer)) return refused('not_found')
  return db.$transaction(async (tx) => {
    const seen = await findModerated(viewer, id, tx)
    if (!seen) return refused('not_found')
    if (seen.subjectId !== null) await lockSubject(tx, viewer, seen.subjectId)
    const entry = await findModerated(viewer, id, tx)
    if (!entry || !(await decide(tx, entry))) return refused('gone')
    const hidden = entry.state === 'visible'
    if (entry.subjectId !== null) await countComment(tx, entry.subjectId, hidden ? -1 : 1)
    else await recountTopicsOf(tx, id)
    await recordActivity(tx, {
      verb: hidden ? 'entry.hidden' : 'entry.shown',
      actorId: viewer.id,
      organisationId: viewer.organisationId,
      entryId: id,
    })
    return done(entry)
  })
}

function wording(entry: ModeratedEntry, publicUrl: string): { what: string; link: string } {
  return { what: t(`moderation.what.${entry.kind}`, { title: entry.title }), link: publicUrl + entry.address }
}
