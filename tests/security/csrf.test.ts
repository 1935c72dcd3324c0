import { afterEach, beforeAll, expect, it } from 'vitest'
import { everyAddress, queryNames, writable } from '#tests/support/attack/pages'
import { each, keepChanges, send, site, takeBack } from '#tests/support/attack/site'
import { filledForms } from '#tests/support/permissions/forms'
import { dataForm } from '#tests/support/permissions/visitors'

beforeAll(keepChanges)
afterEach(async () => void (await takeBack()))

const forms = filledForms(site.things, site.topicId)
const own = site.address
const { port } = new URL(own)

/** What another site can make a browser send, and what programs send that are none. */
const foreign: Record<string, Record<string, string>> = {
  'another site': { Origin: 'https://evil.example' },
  'another site, as the browser says': { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
  'a frame without an origin': { Origin: 'null' },
  'a frame without an origin, of the same site': { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
  'an empty origin': { Origin: '' },
  'a name below ours': { Origin: `http://evil.127.0.0.1:${port}` },
  'a name that begins like ours': { Origin: `${own}.evil.example` },
  'another port': { Origin: 'http://127.0.0.1:1' },
  'another scheme': { Origin: own.replace('http', 'https') },
  'ours with a path': { Origin: `${own}/` },
  'ours and another': { Origin: `${own} https://evil.example` },
  'ours, but from elsewhere': { Origin: own, 'Sec-Fetch-Site': 'cross-site' },
  'ours, but from a sister': { Origin: own, 'Sec-Fetch-Site': 'same-site' },
  'no origin': {},
  'no origin, from elsewhere': { 'Sec-Fetch-Site': 'cross-site' },
  'no origin, typed': { 'Sec-Fetch-Site': 'none' },
  'a page of ours as referrer alone': { Referer: `${own}/gesuche/neu` },
  'another page as referrer': { Referer: 'https://evil.example/' },
  'a forged host': { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
}

const kinds: Record<string, (form: Record<string, string>) => { body: BodyInit; type?: string }> = {
  form: (form) => ({ body: new URLSearchParams(form) }),
  multipart: (form) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(form)) body.append(name, value)
    return { body }
  },
  text: (form) => ({ body: new URLSearchParams(form).toString(), type: 'text/plain' }),
  json: (form) => ({ body: JSON.stringify(form), type: 'application/json' }),
  bytes: (form) => ({ body: new URLSearchParams(form).toString(), type: 'application/octet-stream' }),
}

it('no form that another site sends is taken, at any address, in any encoding', async () => {
  const taken: string[] = []
  const ways = Object.entries(foreign)
  let turn = 0
  await each(writable, async ({ route, address, role }) => {
    const form = forms[route] ?? {}
    for (const path of [address, dataForm(address)]) {
      // Each address is tried in some ways, and each way at many addresses: whoever asks is judged before the address is.
      for (let times = 0; times < 5; times += 1) {
        const at = turn++
        const [name, headers] = ways[at % ways.length] as (typeof ways)[number]
        const kind = Object.keys(kinds)[at % Object.keys(kinds).length] as string
        const { body, type } = (kinds[kind] as (typeof kinds)[string])(form)
        const { status } = await send(path, {
          role,
          method: 'POST',
          body,
          // `undefined` is how a header of the helper itself is left out.
          headers: {
            Origin: undefined as never,
            ...headers,
            ...(type !== undefined && { 'Content-Type': type }),
          },
        })
        if (status !== 403) taken.push(`${path}: ${name}, ${kind} got ${status}`)
      }
    }
  })
  expect(taken).toEqual([])
  expect(await takeBack()).toEqual([])
})

it('the site itself takes forms alone: anything else is refused and changes nothing', async () => {
  const wrong: string[] = []
  // Signing out reads no field at all.
  const reading = writable.filter(({ route }) => route !== '/abmelden')
  await each(reading, async ({ route, address, role }) => {
    for (const [at, kind] of ['text', 'json', 'bytes'].entries()) {
      const { body, type } = (kinds[kind] as (typeof kinds)[string])(forms[route] ?? {})
      const path = at === 0 ? dataForm(address) : address
      const { status } = await send(path, { role, body, headers: { 'Content-Type': type } })
      if (status < 400 || status >= 500) wrong.push(`${path} as ${kind}: ${status}`)
    }
  })
  const changed = await takeBack()
  expect({ wrong, changed }).toEqual({ wrong: [], changed: [] })
})

it('another method is never taken for a POST', async () => {
  const wrong: string[] = []
  const ways: { method: string; headers?: Record<string, string>; query?: string }[] = [
    { method: 'GET', headers: { 'X-HTTP-Method-Override': 'POST', 'X-Method-Override': 'POST' } },
    { method: 'GET', query: '_method=POST&_action=delete&intent=delete' },
    { method: 'HEAD' },
    { method: 'PUT' },
    { method: 'DELETE' },
    { method: 'PROPFIND' },
  ]
  let turn = 0
  await each(writable, async ({ route, address, role }) => {
    for (let times = 0; times < 3; times += 1) {
      const at = turn++
      const { method, headers, query } = ways[at % ways.length] as (typeof ways)[number]
      const search = query ?? new URLSearchParams(forms[route] ?? {}).toString()
      const path = times % 2 ? dataForm(address) : address
      const { status } = await send(`${path}?${search}`, {
        role,
        method,
        headers: { Origin: own, ...headers },
      })
      const fits = ['GET', 'HEAD'].includes(method) ? status < 500 : status === 405 || status === 404
      if (!fits) wrong.push(`${method} ${path}: ${status}`)
    }
  })
  expect({ wrong, changed: await takeBack() }).toEqual({ wrong: [], changed: [] })
})

it('reading writes nothing, whatever the query says', async () => {
  const query = `?${queryNames.map((name) => `${encodeURIComponent(name)}=1`).join('&')}`
  await each(everyAddress, async (address) => {
    const role = address.endsWith('.data') ? 'Autorin' : 'Administration'
    await send(role === 'Autorin' ? address + query : address, { role })
  })
  // Words that found nothing are counted, without anybody's name: that is what the search is for.
  expect((await takeBack()).filter((table) => table !== 'search_miss')).toEqual([])
})
