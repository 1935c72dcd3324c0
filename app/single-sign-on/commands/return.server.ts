import * as openid from 'openid-client'
import type { SignedIn } from '~/auth/session.server'
import { done, type Result, refused } from '~/platform/result'
import type { Claims } from '../claims.server'
import { providerClient, type Site } from '../client.server'
import { ProviderFault } from '../fault.server'
import { type EnabledProvider, enabledProvider } from '../queries/provider.server'
import { reportFault } from '../reportFault.server'
import { browserSecret, endVisit, type Proof, type Visit } from '../visits.server'
import { confirmAtProvider } from './confirm.server'
import { linkIdentity } from './link.server'
import { signInByProvider } from './signIn.server'
import { returnAddress } from './start.server'

/** Who came back, as the provider says and signed. */
export interface Presented {
  issuer: string
  subject: string
  claims: Claims
  /** As it came, to be shown to the provider when signing out. */
  idToken: string
}

/** The browser somebody comes back in. */
export interface Comer {
  /** Query of the address, with its `?`. */
  search: string
  cookieHeader: string | null
  device: string
  session: SignedIn | null
}

/** Somebody in a session that is fresh now. */
export interface Entered {
  kind: 'signed_in' | 'confirmed'
  /** Value of the `Set-Cookie` header. */
  cookie: string
  continueTo: string
  resume: string
}

/** Where a visit led. */
export type Arrival = Entered | { kind: 'linked' }

/** Why it led nowhere. */
export type ReturnProblem =
  | 'over'
  | 'gone'
  | 'cancelled'
  | 'failed'
  | 'no_email'
  | 'email_unverified'
  | 'other_domain'
  | 'suspended'
  | 'closed'
  | 'left'
  | 'not_accepted'
  | 'other_person'
  | 'not_anew'
  | 'identity_taken'
  | 'other_organisation'

/** Somebody whose address belongs to an account already, which they may tie to the provider by its password. */
export interface Known {
  kind: 'email_taken'
  email: string
  code: string
}

/**
 * Takes up what a provider sent a browser back with. The visit is over whatever comes of it.
 */
export async function comeBack(
  providerId: number,
  comer: Comer,
  site: Site,
): Promise<Result<Arrival | Known, ReturnProblem>> {
  const state = new URLSearchParams(comer.search).get('state')
  const browser = browserSecret(comer.cookieHeader, site)
  const visit = state && browser ? await endVisit(providerId, state, browser) : null
  if (!visit || !browser) return refused('over')
  const provider = await enabledProvider(providerId)
  if (!provider) return refused('gone')
  const presented = await present(provider, visit, comer.search, site)
  if (!presented.ok) return presented
  const person = presented.value
  if (visit.purpose === 'sign_in') return signInByProvider(provider, person, { visit, comer, browser })
  const { session } = comer
  // Who began it may have signed out meanwhile, and somebody else in.
  if (!session || session.publicId !== visit.sessionId) return refused('over')
  return visit.purpose === 'confirm'
    ? confirmAtProvider(provider, person, { visit, session, cookieHeader: comer.cookieHeader })
    : linkIdentity(provider, person, session.viewer, site)
}

/** Exchanges the code, and checks all there is to check of the answer. */
async function present(
  provider: EnabledProvider,
  { state, nonce, codeVerifier }: Visit & Proof,
  search: string,
  site: Site,
): Promise<Result<Presented, 'cancelled' | 'failed'>> {
  try {
    const client = await providerClient(provider, site)
    const tokens = await openid.authorizationCodeGrant(
      client,
      new URL(returnAddress(provider.id, site) + search),
      { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true },
    )
    const claims = tokens.claims()
    if (!claims || !tokens.id_token) throw new ProviderFault('token_invalid')
    const known = await withUserInfo(client, tokens.access_token, { ...claims })
    return done({ issuer: claims.iss, subject: claims.sub, claims: known, idToken: tokens.id_token })
  } catch (error) {
    if (error instanceof openid.AuthorizationResponseError && error.error === 'access_denied')
      return refused('cancelled')
    reportFault(provider.id, ProviderFault.of(error))
    return refused('failed')
  }
}

/** Many providers tell address and name at a second address only; what is signed counts before it. */
async function withUserInfo(
  client: openid.Configuration,
  accessToken: string,
  claims: Claims,
): Promise<Claims> {
  if (claims.email || !client.serverMetadata().userinfo_endpoint) return claims
  const more = await openid.fetchUserInfo(client, accessToken, String(claims.sub))
  return { ...more, ...claims }
}
