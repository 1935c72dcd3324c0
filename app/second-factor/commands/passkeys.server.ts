import { type SignedIn, startSession } from '~/auth/session.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { checkNewPasskey } from '../passkeys.server'
import { isLastNeeded } from '../queries.server'
import { makeRecoveryCodes, storeRecoveryCodes } from '../recoveryCodes.server'
import type { RegistrationResponse } from '../schema'
import type { Restarted } from './app.server'
import { afterChange, dropOrphanedCodes, lockFactors } from './changed.server'

/** Passkeys that one member has at most. */
export const mostPasskeys = 20

/** Keeps a passkey that the viewer's browser just made. */
export async function addPasskey(
  { viewer, via }: SignedIn,
  { name, response }: { name: string; response: RegistrationResponse },
  { device, publicUrl }: { device: string; publicUrl: string },
): Promise<Result<Restarted, 'refused' | 'too_many'>> {
  const memberId = viewer.id
  const passkey = await checkNewPasskey(memberId, response, publicUrl)
  if (!passkey) return refused('refused')
  const fresh = await makeRecoveryCodes()
  const result = await db.$transaction(
    async (tx): Promise<Result<string[] | null, 'refused' | 'too_many'>> => {
      await lockFactors(tx, memberId)
      if ((await tx.passkey.count({ where: { memberId } })) >= mostPasskeys) return refused('too_many')
      if (await tx.passkey.findUnique({ where: { credentialId: passkey.credentialId } }))
        return refused('refused')
      await tx.passkey.create({ data: { ...passkey, name, memberId, createdAt: now() } })
      const left = await tx.recoveryCode.count({ where: { memberId, usedAt: null } })
      if (left === 0) await storeRecoveryCodes(tx, memberId, fresh)
      await afterChange(tx, memberId, 'passkey_added', publicUrl)
      return done(left === 0 ? fresh.codes : null)
    },
  )
  if (!result.ok) return result
  return done({ cookie: await startSession(memberId, device, via), codes: result.value })
}

/** Removes one of the viewer's passkeys, unless it is the last factor of somebody who needs one. */
export async function removePasskey(
  { viewer, via }: SignedIn,
  id: number,
  { device, publicUrl }: { device: string; publicUrl: string },
): Promise<Result<string, 'gone' | 'needed'>> {
  const memberId = viewer.id
  const result = await db.$transaction(async (tx): Promise<Result<null, 'gone' | 'needed'>> => {
    await lockFactors(tx, memberId)
    if ((await tx.passkey.count({ where: { id, memberId } })) === 0) return refused('gone')
    if (await isLastNeeded(tx, memberId)) return refused('needed')
    await tx.passkey.delete({ where: { id } })
    await dropOrphanedCodes(tx, memberId)
    await afterChange(tx, memberId, 'passkey_removed', publicUrl)
    return done(null)
  })
  return result.ok ? done(await startSession(memberId, device, via)) : result
}
