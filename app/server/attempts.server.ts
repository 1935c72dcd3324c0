import type { AppLoadContext } from '@remix-run/node'
import type { SignedIn } from '~/auth/session.server'
import { t } from '~/i18n'
import { networkOf, type RateLimitAnswer } from '~/platform/rate-limit/index.server'
import { rateLimiter } from './limits.server'

type Refused = Extract<RateLimitAnswer, { ok: false }>

const account = (context: AppLoadContext, email: string) => `${email}|${networkOf(context.clientAddress)}`

const session = (publicId: string) => `session ${publicId}`

/** Attempts at forms that anybody can reach, counted by address and by account. */
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
