import { recordAudit } from '~/activity/commands.server'
import { renewSession, type SignedIn } from '~/auth/session.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { checkPasskey } from '../passkeys.server'
import type { AssertionResponse } from '../schema'

/**
 * Shows with a passkey, before a sensitive action, that it is still the same person.
 * @returns the value of the `Set-Cookie` header: the session goes on under a new id
 */
export async function confirmWithPasskey(
  { viewer }: SignedIn,
  response: AssertionResponse,
  { cookieHeader, publicUrl }: { cookieHeader: string | null; publicUrl: string },
): Promise<Result<string, 'wrong' | 'ended'>> {
  const person = { actorId: viewer.id, memberId: viewer.id, facts: { factor: 'passkey' } }
  const used = await checkPasskey({ purpose: 'confirm', memberId: viewer.id }, response, publicUrl)
  if (!used) {
    await recordAudit(db, { verb: 'session.confirm_failed', ...person })
    return refused('wrong')
  }
  const cookie = await renewSession(cookieHeader)
  if (!cookie) return refused('ended')
  await recordAudit(db, { verb: 'session.confirmed', ...person })
  return done(cookie)
}
