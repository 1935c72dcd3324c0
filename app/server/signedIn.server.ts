import { type AppLoadContext, data, redirect } from '@remix-run/node'
import type { Resume } from '~/auth/resume'
import { endSession, readSession } from '~/auth/session.server'
import { consentOf } from '~/legal/queries/consent.server'
import { paths } from '~/paths'
import type { Begun } from '~/second-factor/commands/signIn.server'
import { forgetPendingSignIn } from '~/second-factor/pendingSignIn.server'

interface Asked {
  request: Request
  context: AppLoadContext
}

/** Lets the rest of the request be answered in the session that just began. */
export function continueIn(context: AppLoadContext, cookie: string): void {
  const session = readSession(cookie)
  context.session = () => session
  context.viewer = async () => (await session)?.viewer ?? { kind: 'guest' }
}

/**
 * The end of every way to sign in: takes back what this browser was signed in with before, and leads to where the
 * member was going, or to setting up a second factor or to changed rules first.
 * @returns the text that waited, to be sent on by `ResumeSubmission`, where there is one
 */
export async function signedIn(
  { request, context }: Asked,
  { cookie, confirmed }: Begun,
  { weiter, resume }: { weiter: string; resume: Resume | null },
) {
  const before = request.headers.get('Cookie')
  await endSession(before)
  const headers = new Headers({ 'Set-Cookie': cookie })
  const forget = forgetPendingSignIn(before)
  if (forget) headers.append('Set-Cookie', forget)
  continueIn(context, cookie)
  if (resume) return data({ step: 'done' as const, resume }, { headers })
  const viewer = await context.viewer()
  const home = confirmed ? paths.start() : paths.account()
  const factorMissing = viewer.kind === 'member' && viewer.factorMissing
  if (factorMissing) throw redirect(paths.security(), { headers })
  const next = weiter || home
  const rulesAsked = viewer.kind === 'member' && (await consentOf(viewer.id)).isAsked
  throw redirect(rulesAsked ? paths.rulesConsent(next) : next, { headers })
}
