import { createHash } from 'node:crypto'
import { generateIdFromEntropySize } from 'lucia'
import { cookieBeside, readCookieBeside } from '~/auth/session.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'

/** Minutes in which the second factor is to follow the password. */
export const pendingMinutes = 10

/** Wrong codes after which the password has to be given again. */
export const wrongCodesAllowed = 5

const cookiePart = 'zweiter-faktor'

/** Somebody who gave the right password and has yet to show a second factor. */
export interface PendingSignIn {
  idHash: string
  memberId: number
  email: string
  name: string
  confirmed: boolean
}

/**
 * Lets a sign-in wait for the second factor.
 * @returns the value of the `Set-Cookie` header
 */
export async function waitForFactor(memberId: number): Promise<string> {
  const id = generateIdFromEntropySize(25)
  const at = now()
  await db.pendingSignIn.deleteMany({ where: { expiresAt: { lte: at } } })
  await db.pendingSignIn.create({
    data: { idHash: hashed(id), memberId, expiresAt: new Date(at.getTime() + pendingMinutes * 60_000) },
  })
  return cookieBeside(cookiePart, id, pendingMinutes * 60)
}

/** Who waits with this `Cookie` header; null where nobody does, or not any more. */
export async function readPendingSignIn(
  cookieHeader: string | null | undefined,
): Promise<PendingSignIn | null> {
  const id = readCookieBeside(cookieHeader, cookiePart)
  if (!id) return null
  const pending = await db.pendingSignIn.findFirst({
    where: {
      idHash: hashed(id),
      expiresAt: { gt: now() },
      wrong: { lt: wrongCodesAllowed },
      member: { suspendedAt: null, anonymisedAt: null },
    },
    select: {
      idHash: true,
      memberId: true,
      member: { select: { email: true, name: true, confirmedAt: true } },
    },
  })
  if (!pending) return null
  const { email, name, confirmedAt } = pending.member
  return {
    idHash: pending.idHash,
    memberId: pending.memberId,
    email,
    name,
    confirmed: confirmedAt !== null,
  }
}

/** Keeps others off the waiting until the transaction ends; false where somebody was faster. */
export async function holdPendingSignIn(tx: Tx, idHash: string): Promise<boolean> {
  const rows = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM pending_sign_in WHERE id_hash = ${idHash} FOR UPDATE`
  return rows.length === 1
}

/** Ends the waiting, with whatever it was used for. */
export async function endPendingSignIn(tx: Tx, idHash: string): Promise<void> {
  await tx.pendingSignIn.deleteMany({ where: { idHash } })
}

/** Notes a wrong code; answers how many there were by now. */
export async function countWrongCode(tx: Tx, idHash: string): Promise<number> {
  const rows = await tx.$queryRaw<{ wrong: number }[]>`
    UPDATE pending_sign_in SET wrong = wrong + 1 WHERE id_hash = ${idHash} RETURNING wrong`
  return rows[0]?.wrong ?? wrongCodesAllowed
}

/** The `Set-Cookie` header that takes the cookie back; null where the browser has none. */
export function forgetPendingSignIn(cookieHeader: string | null | undefined): string | null {
  return readCookieBeside(cookieHeader, cookiePart) ? cookieBeside(cookiePart, '', 0) : null
}

function hashed(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}
