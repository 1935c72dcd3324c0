import { readToken, type TokenPurpose } from '~/auth/tokens.server'
import { db } from '~/platform/db/client.server'

/** Whose registration a link of a mail is about. */
export interface RegistrationOfToken {
  name: string
  email: string
  organisation: string
}

/** Whom the token was made for, without using it; null where it is not usable. */
export async function findRegistration(
  purpose: TokenPurpose,
  token: string,
): Promise<RegistrationOfToken | null> {
  const valid = await readToken(purpose, token)
  if (!valid) return null
  const member = await db.member.findUniqueOrThrow({
    where: { id: valid.memberId },
    select: { name: true, email: true, wantedOrganisation: true, organisation: { select: { name: true } } },
  })
  const { name, email, wantedOrganisation, organisation } = member
  return { name, email, organisation: organisation?.name ?? wantedOrganisation }
}
