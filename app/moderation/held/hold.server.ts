import { isOrganiser, type MemberViewer } from '~/auth/viewer'
import type { EntryState } from '~/entries/schema'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { countLinks, hostOf } from './links'
import { addsLinks, type HoldReason, reasonsToHold } from './rules'
import { holdingRules } from './settings.server'

/** What a post says, as far as its links count. */
export interface Linking {
  htmls: string[]
  urls?: string[]
}

/** A post that waits until the Fachtag team has looked at it. */
export interface Hold {
  reasons: HoldReason[]
  links: number
}

/**
 * Whether a new post of this member waits for a look; what the Fachtag team writes never does.
 * @returns why it waits, for `keepHeld`; null where everybody sees it at once
 */
export async function holdOf(tx: Tx, viewer: MemberViewer, post: Linking): Promise<Hold | null> {
  if (isOrganiser(viewer)) return null
  const rules = await holdingRules(tx)
  if (rules.firstPosts === 0 && rules.links === 0) return null
  const links = linksIn(post)
  const reasons = reasonsToHold(rules, { releasedBefore: await releasedBefore(tx, viewer.id), links })
  return reasons.length > 0 ? { reasons, links } : null
}

/** Puts a post into the queue of the Fachtag team, in the transaction that wrote it. */
export async function keepHeld(tx: Tx, entryId: number, { reasons, links }: Hold): Promise<void> {
  await tx.heldPost.upsert({
    where: { entryId },
    create: { entryId, reasons, links, since: now() },
    update: { reasons, links },
    select: { entryId: true },
  })
}

/**
 * Notes what a change of a post means for the queue: one that waits goes on waiting, one that is in sight stays so and
 * is looked at where it got many links.
 * @param before what it said until now
 */
export async function noteChange(
  tx: Tx,
  viewer: MemberViewer,
  entry: { id: number; state: EntryState },
  { before, after }: { before: Linking; after: Linking },
): Promise<void> {
  if (isOrganiser(viewer)) return
  const links = linksIn(after)
  if (entry.state === 'held') {
    await tx.heldPost.updateMany({ where: { entryId: entry.id }, data: { links } })
    return
  }
  if (entry.state !== 'visible' && entry.state !== 'withdrawn') return
  const rules = await holdingRules(tx)
  if (!addsLinks(rules, { before: linksIn(before), after: links })) return
  await keepHeld(tx, entry.id, { reasons: ['links_added'], links })
}

/** How many posts of a member everybody of their audience saw, and the Fachtag team left in sight. */
function releasedBefore(tx: Tx, authorId: number): Promise<number> {
  return tx.entry.count({
    where: {
      authorId,
      kind: { in: ['solution', 'request', 'comment'] },
      state: { in: ['visible', 'withdrawn'] },
      publishedAt: { not: null },
    },
  })
}

function linksIn({ htmls, urls = [] }: Linking): number {
  return countLinks(htmls, urls, hostOf(process.env.PUBLIC_URL ?? ''))
}
