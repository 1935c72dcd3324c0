import * as openid from 'openid-client'
import { paths } from '~/paths'
import { done, type Result, refused } from '~/platform/result'
import { providerClient, type Site } from '../client.server'
import { type FaultReason, ProviderFault } from '../fault.server'
import { enabledProvider } from '../queries/provider.server'
import { reportFault } from '../reportFault.server'
import { beginVisit, type Errand } from '../visits.server'

/** The way to a provider. */
export interface Departure {
  /** Name of the service, for the page that leads there. */
  label: string
  /** The provider's own page. */
  address: string
  /** Value of the `Set-Cookie` header that comes with it. */
  cookie: string
}

/**
 * Prepares the way to a provider. To confirm who is at the device, the provider is told to ask for the password anew.
 * @param cookieHeader of the browser that sets out
 */
export async function setOut(
  providerId: number,
  errand: Errand,
  cookieHeader: string | null,
  site: Site,
): Promise<Result<Departure, 'gone' | FaultReason>> {
  const provider = await enabledProvider(providerId)
  if (!provider) return refused('gone')
  try {
    const client = await providerClient(provider, site)
    const { state, nonce, codeVerifier, cookie } = await beginVisit(providerId, errand, cookieHeader, site)
    const address = openid.buildAuthorizationUrl(client, {
      redirect_uri: returnAddress(providerId, site),
      scope: provider.scopes,
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(errand.purpose === 'confirm' && { prompt: 'login', max_age: '0' }),
    })
    return done({ label: provider.label, address: address.href, cookie })
  } catch (error) {
    if (!(error instanceof ProviderFault)) throw error
    reportFault(providerId, error)
    return refused(error.reason)
  }
}

/** Where the provider sends people back to; it has to be told before. */
export function returnAddress(providerId: number, site: Site): string {
  return site.publicUrl + paths.providerReturn(providerId)
}
