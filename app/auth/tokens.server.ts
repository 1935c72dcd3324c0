import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { hashOfCode, newCode } from './codes.server'

export type TokenPurpose = 'verify_email' | 'reset_password' | 'first_administrator' | 'still_running'

const validHours: Record<TokenPurpose, number> = {
  verify_email: 24,
  reset_password: 1,
  first_administrator: 72,
  still_running: 75 * 24,
}

/** What a valid token stands for. */
export interface Token {
  memberId: number
  continueTo: string
}

/**
 * Makes a token for one use; earlier ones of the same purpose stop working.
 * @param continueTo where the member goes on to afterwards, a path of this site
 * @returns the token itself, which only the mail holds; the table keeps its hash
 */
export async function issueToken(
  tx: Tx,
  { purpose, memberId, continueTo = '' }: { purpose: TokenPurpose; memberId: number; continueTo?: string },
): Promise<string> {
  const at = now()
  const token = newCode()
  await endTokens(tx, { purpose, memberId })
  const expiresAt = new Date(at.getTime() + validHours[purpose] * 3_600_000)
  await tx.token.create({
    data: { idHash: hashOfCode(token), purpose, memberId, continueTo, createdAt: at, expiresAt },
  })
  return token
}

/** Ends what a member holds of one purpose. */
export async function endTokens(
  tx: Tx,
  { purpose, memberId }: { purpose: TokenPurpose; memberId: number },
): Promise<void> {
  await tx.token.updateMany({ where: { memberId, purpose, usedAt: null }, data: { usedAt: now() } })
}

/** What the token stands for, without using it; null where it is unknown, used or too old. */
export async function readToken(purpose: TokenPurpose, token: string): Promise<Token | null> {
  return db.token.findFirst({
    where: { idHash: hashOfCode(token), purpose, usedAt: null, expiresAt: { gt: now() } },
    select: { memberId: true, continueTo: true },
  })
}

/** Uses the token up, in the transaction of what it is used for; null where it is unknown, used or too old. */
export async function spendToken(tx: Tx, purpose: TokenPurpose, token: string): Promise<Token | null> {
  const at = now()
  const rows = await tx.$queryRaw<Token[]>`
    UPDATE token SET used_at = ${at}
    WHERE id_hash = ${hashOfCode(token)} AND purpose = ${purpose} AND used_at IS NULL AND expires_at > ${at}
    RETURNING member_id AS "memberId", continue_to AS "continueTo"`
  return rows[0] ?? null
}
