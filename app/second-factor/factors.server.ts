import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { openSecret } from '~/platform/secrets.server'
import { stepOf } from './authenticatorApp.server'
import { spendRecoveryCode } from './recoveryCodes.server'

/** With what a member can show a second time who they are. */
export interface Factors {
  app: boolean
  passkeys: boolean
}

/** Purpose under which the secret of a member's app is sealed. */
export const appPurpose = (memberId: number) => `authenticator_app.secret ${memberId}`

/** The second factors of a member; null where there is none. */
export async function factorsOf(memberId: number, tx: Tx = db): Promise<Factors | null> {
  const rows = await tx.$queryRaw<Factors[]>`
    SELECT EXISTS (SELECT FROM authenticator_app WHERE member_id = ${memberId}) AS app,
      EXISTS (SELECT FROM passkey WHERE member_id = ${memberId}) AS passkeys`
  const factors = rows[0]
  return factors && (factors.app || factors.passkeys) ? factors : null
}

/**
 * Uses a code up: one of the authenticator app, or a recovery code.
 * @returns which of them it was; null where it is neither, or was used before
 */
export async function spendCode(
  tx: Tx,
  memberId: number,
  code: string,
): Promise<'app' | 'recovery_code' | null> {
  const digits = code.replace(/[\s-]/g, '')
  if (/^\d{6}$/.test(digits)) return (await spendAppCode(tx, memberId, digits)) ? 'app' : null
  return (await spendRecoveryCode(tx, memberId, code)) ? 'recovery_code' : null
}

/** Each code is taken once, also by two requests at the same moment: the step only ever moves on. */
async function spendAppCode(tx: Tx, memberId: number, digits: string): Promise<boolean> {
  const app = await tx.authenticatorApp.findUnique({ where: { memberId } })
  const step = app && stepOf(openSecret(app.secret, appPurpose(memberId)), digits)
  if (!step) return false
  const { count } = await tx.authenticatorApp.updateMany({
    where: { memberId, secret: app.secret, lastStep: { lt: step } },
    data: { lastStep: step, usedAt: now() },
  })
  return count === 1
}
