import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { members } from '#prisma/demo/members'
import { examine } from '#tests/support/attack/browser'
import { readable, writable } from '#tests/support/attack/pages'
import { type Answer, each, send, site, takeBack } from '#tests/support/attack/site'
import { dataFolder, freePort, removeData, type Site, startSite } from '#tests/support/e2e-server'
import { dataForm, isFile } from '#tests/support/permissions/visitors'

const policyOf = ({ headers }: Answer) =>
  new Map(
    (headers.get('content-security-policy') ?? '').split(';').map((part): [string, string[]] => {
      const [name = '', ...values] = part.trim().split(/\s+/)
      return [name, values]
    }),
  )

/** What is wrong with the headers of an answer. */
function wrongHeaders(answer: Answer): string[] {
  const wrong: string[] = []
  const must = (name: string, fits: RegExp) => {
    const value = answer.headers.get(name)
    if (!value || !fits.test(value)) wrong.push(`${name}: ${value}`)
  }
  must('x-content-type-options', /^nosniff$/)
  must('referrer-policy', /^same-origin$/)
  must('cross-origin-opener-policy', /^same-origin$/)
  must('cross-origin-resource-policy', /^same-origin$/)
  must('permissions-policy', /camera=\(\)/)
  if (answer.headers.has('x-powered-by')) wrong.push('says what it runs on')
  const policy = policyOf(answer)
  const scripts = policy.get('script-src') ?? policy.get('default-src') ?? ['*']
  if (scripts.some((source) => !/^(?:'self'|'none'|'nonce-[\w+/=]{20,}')$/.test(source)))
    wrong.push(`script-src ${scripts}`)
  for (const sources of policy.values())
    if (sources.some((source) => /unsafe|\*|^https?:/.test(source))) wrong.push(`policy: ${sources}`)
  if (policy.get('default-src')?.join() !== "'none'") wrong.push('default-src')
  const isFile = policy.has('sandbox')
  if (!isFile)
    for (const name of ['frame-ancestors', 'base-uri', 'form-action'])
      if (!/^'(?:none|self)'$/.test(policy.get(name)?.join() ?? '')) wrong.push(name)
  return wrong
}

/** What is wrong inside a page: anything inline that its policy does not name, anything foreign, handlers, styles. */
async function wrongInside({ text, headers }: Answer): Promise<string[]> {
  const found = (await examine([text]))[0] ?? []
  const nonce = nonceOf(headers)
  if ([...text.matchAll(/ nonce="([^"]*)"/g)].some(([, used]) => used !== nonce))
    found.push('a nonce that is not in the policy')
  return found
}

const nonceOf = (headers: Headers) =>
  /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]

it('every answer of every address carries the policy and its companions, and holds nothing else', async () => {
  const wrong: Record<string, string[]> = {}
  const note = (name: string, found: string[]) => {
    if (found.length > 0) wrong[name] = [...(wrong[name] ?? []), ...found]
  }
  const nonces: string[] = []
  await each(readable, async ({ address, role }) => {
    for (const [path, asked] of [
      [address, role],
      [address, 'Gast'],
      ...(isFile(address) ? [] : [[dataForm(address), role] as const]),
    ] as const) {
      const answer = await send(path, { role: asked })
      const name = `${asked} ${path} (${answer.status})`
      note(name, wrongHeaders(answer))
      const type = answer.headers.get('content-type') ?? ''
      if (path !== address && /html/.test(type)) note(name, [`data as ${type}`])
      if (asked !== 'Gast' && !/no-store|private/.test(answer.headers.get('cache-control') ?? ''))
        note(name, [`may be kept: ${answer.headers.get('cache-control')}`])
      if (/html/.test(type) && asked === role) note(name, await wrongInside(answer))
      const nonce = nonceOf(answer.headers)
      if (nonce) nonces.push(nonce)
    }
  })
  expect(wrong).toEqual({})
  expect(nonces.length).toBeGreaterThan(5)
  expect(new Set(nonces).size).toBe(nonces.length)
})

it('answers to forms carry them too, and a nonce is never used again', async () => {
  const wrong: Record<string, string[]> = {}
  await each(writable, async ({ address }) => {
    const answer = await send(address, { form: {} })
    const found = [...wrongHeaders(answer), ...(await wrongInside(answer))]
    if (found.length > 0) wrong[address] = found
  })
  expect(wrong).toEqual({})
  const again = await Promise.all([0, 1, 2].map(() => send('/loesungen/neu', { role: 'Autorin' })))
  expect(new Set(again.map(({ headers }) => nonceOf(headers) ?? '')).size).toBe(3)
})

it('refusals carry them too', async () => {
  const asked = {
    'no page': () => send('/gibt-es-nicht'),
    'no file': () => send('/assets/gibt-es-nicht.js'),
    'another site': () => send('/gesuche/neu', { form: {}, headers: { Origin: 'https://evil.example' } }),
    'another method': () => send('/', { method: 'DELETE', headers: { Origin: site.address } }),
    'too large': () => send('/gesuche/neu', { form: { body: 'x'.repeat(600_000) } }),
    'no form': () =>
      send('/gesuche/neu', { role: 'Autorin', body: '{}', headers: { 'Content-Type': 'text/plain' } }),
    'a broken address': () => send('/%E0%A4%A'),
    health: () => send('/healthz'),
  }
  const wrong: Record<string, string[]> = {}
  for (const [name, ask] of Object.entries(asked)) {
    const found = wrongHeaders(await ask())
    if (found.length > 0) wrong[name] = found
  }
  expect(wrong).toEqual({})
})

let secure: Site
let folder: string
beforeAll(async () => {
  folder = dataFolder()
  secure = await startSite({
    PORT: String(await freePort()),
    DATA_DIR: folder,
    DATABASE_URL: site.url,
    PUBLIC_URL: 'https://nabe.example',
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'nabe@nabe.example',
  })
})
afterAll(async () => {
  await secure?.stop()
  await takeBack()
  await removeData(folder)
})

it('under https the browser is told to stay there, and the cookie is bound to it', async () => {
  const page = await fetch(`${secure.address}/`)
  expect(page.headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
  const answer = await fetch(`${secure.address}/anmelden`, {
    method: 'POST',
    headers: { Origin: 'https://nabe.example' },
    body: new URLSearchParams({ email: members.musterkreisBauaufsicht.email, password: DEMO_PASSWORD }),
    redirect: 'manual',
  })
  const cookies = answer.headers.getSetCookie()
  expect(cookies).toHaveLength(1)
  const [pair = '', ...flags] = (cookies[0] ?? '').split(/;\s*/)
  expect(pair).toMatch(/^__Host-nabe=[a-z0-9]{40}$/)
  expect(flags.map((flag) => flag.toLowerCase())).toEqual(
    expect.arrayContaining(['httponly', 'secure', 'samesite=lax', 'path=/']),
  )
  expect(flags.join()).not.toMatch(/domain/i)
  expect((await fetch(`${secure.address}/demo/postausgang`)).status).toBe(404)
})

it('without https the cookie is still out of reach of scripts and of other sites', async () => {
  const { headers } = await send('/anmelden', {
    form: { email: members.musterkreisBauaufsicht.email, password: DEMO_PASSWORD },
  })
  expect(headers.getSetCookie().join()).toMatch(/HttpOnly/)
  expect(headers.getSetCookie().join()).toMatch(/SameSite=Lax/i)
})
