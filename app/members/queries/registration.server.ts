import { type PasswordOwner, passwordOwner } from '~/auth/passwordStrength.server'
import { readToken, type TokenPurpose } from '~/auth/tokens.server'

/** Whom the token was made for, without using it; null where it is not usable. */
export async function findRegistration(purpose: TokenPurpose, token: string): Promise<PasswordOwner | null> {
  const valid = await readToken(purpose, token)
  return valid && passwordOwner(valid.memberId)
}
