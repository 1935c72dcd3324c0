import { randomInt } from 'node:crypto'
import { hashPassword, verifyPassword } from '~/auth/password.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'

/** Recovery codes that somebody gets at once. */
export const codesAtOnce = 10

/** Without what looks alike on paper: 0 and o, 1, i and l. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const group = 4

/** Ready to be stored: the codes, which only the page shows, and what the table keeps of them. */
export interface RecoveryCodes {
  codes: string[]
  rows: { lead: string; codeHash: string }[]
}

/**
 * Makes recovery codes such as `abcd-efgh-jkmn`. The first group finds a code again, the other two (40 bits) are its
 * secret, so they are hashed as slowly as a password.
 */
export async function makeRecoveryCodes(): Promise<RecoveryCodes> {
  const leads = new Set<string>()
  while (leads.size < codesAtOnce) leads.add(letters(group))
  const codes = [...leads].map((lead) => `${lead}-${letters(group)}-${letters(group)}`)
  const rows = await Promise.all(
    codes.map(async (code) => {
      const { lead, secret } = partsOf(code)
      return { lead, codeHash: await hashPassword(secret) }
    }),
  )
  return { codes, rows }
}

/** Stores codes in the place of all that the member had. */
export async function storeRecoveryCodes(
  tx: Tx,
  memberId: number,
  { rows }: Pick<RecoveryCodes, 'rows'>,
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { memberId } })
  await tx.recoveryCode.createMany({ data: rows.map((row) => ({ ...row, memberId, createdAt: now() })) })
}

/** Uses a code up, written with hyphens, blanks or neither; false where the member has none such left. */
export async function spendRecoveryCode(tx: Tx, memberId: number, code: string): Promise<boolean> {
  const { lead, secret } = partsOf(code)
  const row = await tx.recoveryCode.findFirst({ where: { memberId, lead, usedAt: null } })
  // Takes the same time where there is no such code.
  if (!(await verifyPassword(row?.codeHash ?? null, secret))) return false
  const { count } = await tx.recoveryCode.updateMany({
    where: { memberId, lead, usedAt: null },
    data: { usedAt: now() },
  })
  return count === 1
}

function partsOf(code: string): { lead: string; secret: string } {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '')
  return { lead: plain.slice(0, group), secret: plain.slice(group) }
}

function letters(count: number): string {
  return Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('')
}
