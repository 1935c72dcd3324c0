import { type SignedIn, startSession } from '~/auth/session.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { factorsOf } from '../factors.server'
import { makeRecoveryCodes, storeRecoveryCodes } from '../recoveryCodes.server'
import { afterChange, lockFactors } from './changed.server'

/** Gives the viewer new recovery codes; the earlier ones are worth nothing any more. */
export async function renewRecoveryCodes(
  { viewer, via }: SignedIn,
  { device, publicUrl }: { device: string; publicUrl: string },
): Promise<Result<{ cookie: string; codes: string[] }, 'no_factor'>> {
  const fresh = await makeRecoveryCodes()
  const renewed = await db.$transaction(async (tx) => {
    await lockFactors(tx, viewer.id)
    if (!(await factorsOf(viewer.id, tx))) return false
    await storeRecoveryCodes(tx, viewer.id, fresh)
    await afterChange(tx, viewer.id, 'codes_renewed', publicUrl)
    return true
  })
  if (!renewed) return refused('no_factor')
  return done({ cookie: await startSession(viewer.id, device, via), codes: fresh.codes })
}
