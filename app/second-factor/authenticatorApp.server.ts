import { Secret, TOTP } from 'otpauth'
import { now } from '~/platform/clock.server'

/** Seconds that one code is shown. */
const period = 30

/** Steps before and after the present one whose codes are taken: clocks of phones differ, and typing takes time. */
const tolerated = 1

/** A new secret for an authenticator app, as people type it: 160 bits in base 32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address that an authenticator app reads from a QR code. */
export function appAddress(secret: string, account: string): string {
  return totp(secret, account).toString()
}

/**
 * The step (half minutes since 1970) whose code this is, or null where it is none of those near to now.
 * @param code six digits
 */
export function stepOf(secret: string, code: string): number | null {
  const timestamp = now().getTime()
  const delta = totp(secret).validate({ token: code, timestamp, window: tolerated })
  return delta === null ? null : TOTP.counter({ period, timestamp }) + delta
}

function totp(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: 'Nabe',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  })
}
