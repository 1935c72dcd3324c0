import * as openid from 'openid-client'
import { fetchOutbound } from '~/platform/outbound/fetch.server'
import { checkUrl, type Reach } from '~/platform/outbound/reach.server'
import { openSecret } from '~/platform/secrets.server'
import { ProviderFault } from './fault.server'

/** What has to be known of a provider to talk to it. */
export interface ProviderAccess {
  id: number
  issuer: string
  clientId: string
  /** Sealed. */
  clientSecret: string
  ownNetwork: boolean
  version: number
}

/** This site, as a provider knows it. */
export interface Site {
  publicUrl: string
}

/** What a client secret is sealed for. */
export const secretPurpose = 'identity_provider.client_secret'

const remembered = new Map<number, { key: string; until: number; client: Promise<openid.Configuration> }>()
const rememberFor = 60 * 60 * 1000
const timeoutSeconds = 8

/**
 * What the provider says of itself, remembered for an hour and until its settings change.
 * @throws ProviderFault
 */
export function providerClient(provider: ProviderAccess, site: Site): Promise<openid.Configuration> {
  const key = `${provider.version} ${site.publicUrl}`
  const known = remembered.get(provider.id)
  if (known?.key === key && known.until > Date.now()) return known.client
  const client = discoverProvider(provider, site)
  remembered.set(provider.id, { key, until: Date.now() + rememberFor, client })
  client.catch(() => {
    if (remembered.get(provider.id)?.client === client) remembered.delete(provider.id)
  })
  return client
}

/**
 * Asks the provider what it is.
 * @throws ProviderFault
 */
export async function discoverProvider(provider: ProviderAccess, site: Site): Promise<openid.Configuration> {
  try {
    return await discover(provider, site)
  } catch (error) {
    throw ProviderFault.of(error)
  }
}

async function discover(provider: ProviderAccess, site: Site): Promise<openid.Configuration> {
  const reach = reachOf(provider, site)
  const issuer = new URL(provider.issuer)
  checkUrl(issuer, reach)
  const found = await openid.discovery(issuer, provider.clientId, undefined, undefined, {
    timeout: timeoutSeconds,
    [openid.customFetch]: (url, options) => fetchOutbound(url, options, reach),
    execute: reach.loopback ? [openid.allowInsecureRequests] : [],
  })
  const server = found.serverMetadata()
  const { authorization_endpoint: door, token_endpoint: tokens, jwks_uri: keys } = server
  if (!door || !tokens || !keys) throw new ProviderFault('incomplete')
  // Browsers go there, not this server: an address within the organisation's network is theirs to reach.
  for (const address of [door, server.end_session_endpoint]) {
    if (address) checkUrl(new URL(address), { ...reach, ownNetwork: true })
  }
  const secret = openSecret(provider.clientSecret, secretPurpose)
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const authenticate = methods.includes('client_secret_basic')
    ? openid.ClientSecretBasic(secret)
    : openid.ClientSecretPost(secret)
  const client = new openid.Configuration(server, provider.clientId, secret, authenticate)
  client.timeout = timeoutSeconds
  client[openid.customFetch] = (url, options) => fetchOutbound(url, options, reach)
  if (reach.loopback) openid.allowInsecureRequests(client)
  // Without this an ID token counts as genuine because of the connection it came over alone.
  openid.enableNonRepudiationChecks(client)
  return client
}

/** A site that is itself served on loopback, to try it, may have its provider there too. */
export function reachOf(provider: { ownNetwork: boolean }, site: Site): Reach {
  const { hostname } = new URL(site.publicUrl)
  return {
    ownNetwork: provider.ownNetwork,
    loopback: ['127.0.0.1', 'localhost', '[::1]'].includes(hostname),
  }
}
