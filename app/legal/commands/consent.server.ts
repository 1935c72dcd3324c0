import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { templates } from '../templates.server'

async function rulesInForce(tx: Tx): Promise<number> {
  const { _max } = await tx.legalVersion.aggregate({
    where: { page: 'nutzungsregeln' },
    _max: { number: true },
  })
  return _max.number ?? 1
}

/**
 * Records that a member accepted the rules, in the transaction of what they accept them with. The text that was
 * accepted stays: while it is the shipped template, it is stored as the first version, which no update changes.
 * @param version the number that was shown, never more than is in force; without it the one in force
 */
export async function acceptRules(
  tx: Tx,
  memberId: number,
  version = Number.MAX_SAFE_INTEGER,
): Promise<void> {
  await keepTemplate(tx, 'nutzungsregeln')
  const shown = Math.max(1, Math.min(version, await rulesInForce(tx)))
  await tx.$executeRaw`
    INSERT INTO consent (member_id, version, at) VALUES (${memberId}, ${shown}, ${now()}) ON CONFLICT DO NOTHING`
}

/** Stores the shipped template as the first version of a page, where there is none. */
export async function keepTemplate(tx: Tx, page: keyof typeof templates): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO legal_version (page, number, source, published_at) VALUES (${page}, 1, ${templates[page]}, NULL)
    ON CONFLICT DO NOTHING`
}

/** A member accepts the version they were shown. */
export async function acceptShownRules(memberId: number, version: number): Promise<void> {
  await db.$transaction((tx) => acceptRules(tx, memberId, version))
}
