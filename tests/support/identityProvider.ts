import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Context } from 'oidc-provider'

/** What a provider says of somebody, by subject. */
export type People = Record<string, Record<string, unknown>>

/** A client of the provider. */
export interface Client {
  id: string
  secret: string
  redirectUris: string[]
  signedOutUris?: string[]
}

type Json = Record<string, unknown>

/** An identity provider of an organisation. */
export interface IdentityProvider {
  issuer: string
  people: People
  /** Says who may send people here; what was signed in before is forgotten. */
  serve(...clients: Client[]): void
  /** Makes another ID token of the one that is handed out; `null` hands out the real ones again. */
  lie(how: ((claims: Json, sign: (claims: Json, key?: KeyObject) => string) => string) | null): void
  /** Walks through the pages of the provider as a browser would; leads to the address it sends back to. */
  visit(address: string, subject: string, jar?: Jar): Promise<URL>
  stop(): Promise<void>
}

/** Cookies of the provider in one browser. */
export type Jar = Map<string, string>

const keyId = 'of-the-tests'

/**
 * Starts a real OpenID provider on a free port of the loopback address. Its sign-in page has a field for the subject
 * and asks for nothing else.
 */
export async function startIdentityProvider(people: People): Promise<IdentityProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  let answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) =>
    void response.writeHead(503).end()
  let lying: Parameters<IdentityProvider['lie']>[0] = null
  const server = createServer((request, response) => {
    if (lying && request.url?.startsWith('/token')) rewrite(response, (tokens) => lieIn(tokens, lying))
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sign = (claims: Json, key: KeyObject = privateKey) => signed(claims, key)
  const lieIn = (tokens: Json, how: typeof lying): Json => {
    if (!how || typeof tokens.id_token !== 'string') return tokens
    const claims = JSON.parse(
      Buffer.from(tokens.id_token.split('.')[1] ?? '', 'base64url').toString(),
    ) as Json
    return { ...tokens, id_token: how(claims, sign) }
  }
  return {
    issuer,
    people,
    serve: (...clients) => {
      answer = pages(makeProvider(issuer, { clients, people, privateKey }))
    },
    lie: (how) => {
      lying = how
    },
    visit: (address, subject, jar = new Map()) => walk(issuer, address, subject, jar),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function makeProvider(
  issuer: string,
  { clients, people, privateKey }: { clients: Client[]; people: People; privateKey: KeyObject },
): Provider {
  const provider: Provider = new Provider(issuer, {
    clients: clients.map(({ id, secret, redirectUris, signedOutUris = [] }) => ({
      client_id: id,
      client_secret: secret,
      redirect_uris: redirectUris,
      post_logout_redirect_uris: signedOutUris,
      response_types: ['code'],
      grant_types: ['authorization_code'],
    })),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: keyId, alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomUUID()] },
    claims: { email: ['email', 'email_verified'], profile: ['name', 'groups', 'job_title'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource },
    },
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_ctx: unknown, sub: string) =>
      people[sub] && { accountId: sub, claims: () => ({ sub, ...people[sub] }) },
    async loadExistingGrant({ oidc: { client, session } }: Context) {
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    ttl: { Session: 3600, Interaction: 600, Grant: 3600, AccessToken: 600, IdToken: 600 },
  })
  return provider
}

function logoutSource(ctx: Context, form: string): void {
  ctx.body = page(
    `${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">Ja, abmelden</button>`,
  )
}

function pages(provider: Provider): (request: IncomingMessage, response: ServerResponse) => void {
  const others = provider.callback()
  return (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return others(request, response)
    interact(provider, request, response).catch((error) => response.writeHead(500).end(String(error)))
  }
}

async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  const { uid } = await provider.interactionDetails(request, response)
  if (request.method !== 'POST') {
    const field = '<label>Kennung <input name="subject"></label><button type="submit">Anmelden</button>'
    const cancel = '<button type="submit" name="cancel" value="1">Abbrechen</button>'
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page(`<form method="post" action="/interaction/${uid}">${field}${cancel}</form>`))
    return
  }
  const form = new URLSearchParams(await text(request))
  const result = form.has('cancel')
    ? { error: 'access_denied', error_description: 'cancelled' }
    : { login: { accountId: form.get('subject') } }
  await provider.interactionFinished(request, response, result)
}

async function walk(issuer: string, address: string, subject: string, jar: Jar): Promise<URL> {
  let at = new URL(address)
  let form: URLSearchParams | undefined
  for (let steps = 0; steps < 12; steps += 1) {
    if (at.origin !== issuer) return at
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    const location = answer.headers.get('location')
    form = undefined
    if (location) at = new URL(location, at)
    else if (at.pathname.startsWith('/interaction/'))
      form = subject === '' ? new URLSearchParams({ cancel: '1' }) : new URLSearchParams({ subject })
    else throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`)
  }
  throw new Error('the provider led round in circles')
}

/** Lets what is answered be changed on its way out. */
function rewrite(response: ServerResponse, change: (tokens: Json) => Json): void {
  const end = response.end.bind(response)
  response.end = ((body: Buffer | string) => {
    const changed = JSON.stringify(change(JSON.parse(String(body)) as Json))
    response.setHeader('content-length', Buffer.byteLength(changed))
    return end(changed)
  }) as typeof response.end
}

function signed(claims: Json, key: KeyObject): string {
  const part = (value: Json) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const content = `${part({ alg: 'RS256', kid: keyId, typ: 'JWT' })}.${part(claims)}`
  return `${content}.${createSign('sha256').update(content).sign(key).toString('base64url')}`
}

async function text(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request) body += String(part)
  return body
}

const page = (content: string) =>
  `<!doctype html><html lang="de"><title>Anmeldedienst</title><h1>Anmeldedienst</h1>${content}</html>`
