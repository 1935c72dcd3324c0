import type { Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { fetchOutbound } from '~/platform/outbound/fetch.server'
import { done, type Result, refused } from '~/platform/result'
import { discoverProvider, reachOf, type Site } from '../client.server'
import { type FaultReason, ProviderFault } from '../fault.server'
import { canConfigureProviders } from '../policy'

/** What a provider said of itself. */
export interface ProviderReport {
  issuer: string
  /** Keys it signs with. */
  keys: number
  /** Whether people are signed out there as well. */
  signsOut: boolean
  /** Whether it says that it binds codes to the browser that asked (PKCE); all are asked to. */
  bindsCodes: boolean
}

/** Asks a provider anew what it is, and for the keys it signs with. Whether the secret is right only a sign-in shows. */
export async function checkProvider(
  viewer: Viewer,
  providerId: number,
  site: Site,
): Promise<Result<ProviderReport, 'gone' | FaultReason>> {
  if (!canConfigureProviders(viewer)) return refused('gone')
  const provider = await db.identityProvider.findUnique({ where: { id: providerId } })
  if (!provider) return refused('gone')
  try {
    const server = (await discoverProvider(provider, site)).serverMetadata()
    const keys = await countKeys(String(server.jwks_uri), provider, site)
    if (keys === 0) return refused('incomplete')
    return done({
      issuer: server.issuer,
      keys,
      signsOut: server.end_session_endpoint !== undefined,
      bindsCodes: server.code_challenge_methods_supported?.includes('S256') ?? false,
    })
  } catch (error) {
    return refused(ProviderFault.of(error).reason)
  }
}

async function countKeys(address: string, provider: { ownNetwork: boolean }, site: Site): Promise<number> {
  const asked = { method: 'GET', headers: { accept: 'application/json' } }
  const answer = await fetchOutbound(address, asked, reachOf(provider, site))
  const held = (await answer.json().catch(() => null)) as { keys?: unknown } | null
  return Array.isArray(held?.keys) ? held.keys.length : 0
}
