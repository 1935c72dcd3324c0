import type { AppLoadContext } from '@remix-run/node'
import type { SignedIn } from '~/auth/session.server'
import type { Viewer } from '~/auth/viewer'
import { t } from '~/i18n'
import { networkOf, type RateLimitAnswer } from '~/platform/rate-limit/index.server'
import { rateLimiter } from './limits.server'

type Refused = Extract<RateLimitAnswer, { ok: false }>

const account = (context: AppLoadContext, email: string) => `${email}|${networkOf(context.clientAddress)}`

const session = (publicId: string) => `session ${publicId}`

type Inviting = { id: number; organisationId: number }

async function invitation(viewer: Inviting, key: string): Promise<RateLimitAnswer> {
  const byMember = await rateLimiter().consume('invitationMember', String(viewer.id))
  if (!byMember.ok) return byMember
  const byAddress = await rateLimiter().consume('invitationAddress', key)
  if (!byAddress.ok) return byAddress
  return rateLimiter().consume('invitationOrganisation', String(viewer.organisationId))
}

/** Attempts at forms that cost something when repeated, counted by address, by account and by member. */
export const attempt = {
  /** One try to sign in. */
  async signIn(context: AppLoadContext, email: string): Promise<RateLimitAnswer> {
    const byAddress = await rateLimiter().consume('signInAddress', networkOf(context.clientAddress))
    return byAddress.ok ? rateLimiter().consume('signInAccount', account(context, email)) : byAddress
  },
  /** A try that succeeded: the account's count begins again. */
  signedIn(context: AppLoadContext, email: string): Promise<void> {
    return rateLimiter().forget('signInAccount', account(context, email))
  },
  /** One try of a second factor's code: a try to sign in as well, counted by address, by member there, and by member. */
  async secondFactor(context: AppLoadContext, memberId: number): Promise<RateLimitAnswer> {
    const byAddress = await rateLimiter().consume('signInAddress', networkOf(context.clientAddress))
    if (!byAddress.ok) return byAddress
    const byAccount = await rateLimiter().consume('signInAccount', account(context, `factor ${memberId}`))
    return byAccount.ok ? rateLimiter().consume('secondFactor', String(memberId)) : byAccount
  },
  /** One use of a passkey, of whomever. */
  passkey(context: AppLoadContext): Promise<RateLimitAnswer> {
    return rateLimiter().consume('signInAddress', networkOf(context.clientAddress))
  },
  /** One way to an organisation's own provider: it is asked, and what waits is kept meanwhile. */
  atProvider(context: AppLoadContext): Promise<RateLimitAnswer> {
    return rateLimiter().consume('signInAddress', networkOf(context.clientAddress))
  },
  /** One guess of the own password, by somebody signed in. A stolen session uses up its own tries alone. */
  password({ publicId }: SignedIn): Promise<RateLimitAnswer> {
    return rateLimiter().consume('signInAccount', session(publicId))
  },
  /** The own password was right: the session's count begins again. */
  confirmed({ publicId }: SignedIn): Promise<void> {
    return rateLimiter().forget('signInAccount', session(publicId))
  },
  /** One registration. */
  register(context: AppLoadContext): Promise<RateLimitAnswer> {
    return rateLimiter().consume('registration', networkOf(context.clientAddress))
  },
  /** One change of the own address. */
  async changeEmail(viewer: { id: number }, email: string): Promise<RateLimitAnswer> {
    const byMember = await rateLimiter().consume('emailChange', String(viewer.id))
    return byMember.ok ? rateLimiter().consume('resetAccount', email) : byMember
  },
  /** One invitation of a colleague. */
  invite(viewer: Inviting, email: string): Promise<RateLimitAnswer> {
    return invitation(viewer, email)
  },
  /** The same invitation sent again. */
  inviteAgain(viewer: Inviting, invitationId: number): Promise<RateLimitAnswer> {
    return invitation(viewer, `invitation ${viewer.id} ${invitationId}`)
  },
  /** One report: counted by member, or for guests by address and by whom it mails. */
  async report(context: AppLoadContext, viewer: Viewer, email?: string): Promise<RateLimitAnswer> {
    if (viewer.kind === 'member') return rateLimiter().consume('report', String(viewer.id))
    const byAddress = await rateLimiter().consume('reportByGuest', networkOf(context.clientAddress))
    if (!byAddress.ok || !email) return byAddress
    return rateLimiter().consume('reportMail', email)
  },
  /** One mail asked for by its address: a new password, another confirming link. */
  async mail(context: AppLoadContext, email: string): Promise<RateLimitAnswer> {
    const byAddress = await rateLimiter().consume('resetAddress', networkOf(context.clientAddress))
    return byAddress.ok ? rateLimiter().consume('resetAccount', email) : byAddress
  },
}

/** Text and status with which a form answers too many attempts. */
export function tooMany({ retryAfterSeconds }: Refused): [string, ResponseInit] {
  const minutes = Math.ceil(retryAfterSeconds / 60)
  const text = minutes <= 1 ? t('auth.errors.tooManyOne') : t('auth.errors.tooMany', { minutes })
  return [text, { status: 429, headers: { 'Retry-After': String(retryAfterSeconds) } }]
}
