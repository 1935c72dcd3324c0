import * as openid from 'openid-client'
import type { SignedIn } from '~/auth/session.server'
import { paths } from '~/paths'
import { db } from '~/platform/db/client.server'
import { openSecret, UnreadableSecret } from '~/platform/secrets.server'
import { providerClient, type Site } from '../client.server'
import { ProviderFault } from '../fault.server'
import { reportFault } from '../reportFault.server'
import { idTokenPurpose } from './signIn.server'

/** Where somebody who signed in at a provider is signed out there too. */
export interface Farewell {
  label: string
  /** The provider's own page, which leads back to this site. */
  address: string
}

/**
 * Where the session's provider signs people out; to be asked before the session ends.
 * @returns null where the session did not begin at a provider, or that one offers nothing
 */
export async function farewellOf(session: SignedIn | null, site: Site): Promise<Farewell | null> {
  if (session?.via !== 'oidc') return null
  const begun = await db.providerSession.findUnique({
    where: { sessionId: session.publicId },
    include: { provider: true },
  })
  if (!begun) return null
  const { provider } = begun
  try {
    const client = await providerClient(provider, site)
    if (!client.serverMetadata().end_session_endpoint) return null
    const idToken = readIdToken(begun.idToken)
    const address = openid.buildEndSessionUrl(client, {
      post_logout_redirect_uri: signedOutAddress(site),
      ...(idToken && { id_token_hint: idToken }),
    })
    return { label: provider.label, address: address.href }
  } catch (error) {
    if (!(error instanceof ProviderFault)) throw error
    reportFault(provider.id, error)
    return null
  }
}

/** Where the provider sends people after signing out; it has to be told before. */
export function signedOutAddress(site: Site): string {
  return site.publicUrl + paths.signOut()
}

function readIdToken(sealed: string): string {
  try {
    return openSecret(sealed, idTokenPurpose)
  } catch (error) {
    if (error instanceof UnreadableSecret) return ''
    throw error
  }
}
