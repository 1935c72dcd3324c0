import { afterAll, beforeAll, expect, it } from 'vitest'
import yauzl from 'yauzl'
import { browser, examine, marker, parsingPage } from '#tests/support/attack/browser'
import { allForms, fill, isTyped } from '#tests/support/attack/forms'
import { oneEach, pages, readable } from '#tests/support/attack/pages'
import { plantEverywhere } from '#tests/support/attack/plant'
import { each, keepChanges, send, site, takeBack } from '#tests/support/attack/site'
import { corpus } from '#tests/support/attack/xss'
import type { RoleName } from '#tests/support/permissions/table'
import { dataForm, isFile } from '#tests/support/permissions/visitors'

const payload = `"'><img src=x ${marker}=1 onerror=alert(1)>`
const markdown = [
  payload,
  `[x](javascript:alert(1)) [y](https://y.example/"${marker}=1)`,
  ...corpus.slice(0, 60),
].join('\n\n')

let planted: string[] = []
let taken = 0
const showing: { address: string; role: RoleName }[] = []
beforeAll(async () => {
  await keepChanges()
  planted = (await plantEverywhere(payload)).map(({ table, column }) => `${table}.${column}`)
  // Then through the forms themselves: what they render, shorten, index and mail.
  for (const form of await allForms()) {
    // What ends something would leave less to look at.
    if (!form.fields.some(isTyped) || /entfernung|loeschung|sperre|abmelden|austritt|rolle/.test(form.action))
      continue
    const fields = fill(form, ({ type, maxLength }) => {
      const text = type === 'textarea' ? markdown : payload
      return maxLength > 0 ? text.slice(0, maxLength) : text
    })
    const { status } = await send(form.action, { role: form.role, form: fields })
    if (status === 302) taken += 1
  }
  const body = new FormData()
  body.append('file', new File([`a;b\n${payload};2\n`], `${payload}.csv`, { type: 'text/csv' }))
  body.append('kind', 'other')
  body.append('title', payload)
  const upload = readable.find(({ route }) => route === '/loesungen/:idSlug/unterlagen')
  await send(upload?.address ?? '', { role: 'Autorin', body })
}, 120_000)
afterAll(async () => void (await takeBack()))

it('the text stands in every table in which people write, by the database and by forms', () => {
  for (const place of [
    'solution.title',
    'request.title',
    'comment.body',
    'member.name',
    'member.function_title',
    'organisation.name',
    'topic.label',
    'fachtag.title',
    'fachtag_session.title',
    'attachment.title',
  ])
    expect(planted).toContain(place)
  expect(planted.length).toBeGreaterThan(40)
  expect(taken).toBeGreaterThan(10)
})

it('no page that shows it holds more than text, for anybody', async () => {
  const wrong: Record<string, string[]> = {}
  const more = [
    '/suche?q=onerror',
    `/suche?q=${marker}`,
    '/suche?q=img',
    '/loesungen?sortierung=neueste',
    '/gesuche?stand=alle',
  ]
  const asked = [
    ...pages.flatMap(({ address, roles }) =>
      [...new Set([roles[0], roles[1], 'Gast' as const])].map((role) => ({ address, role })),
    ),
    ...more.map((address) => ({ address, role: 'Administration' as const })),
  ]
  await each(asked, async ({ address, role = 'Gast' }) => {
    const { text, status } = await send(address, { role })
    if (status >= 500) wrong[`${role} ${address}`] = [String(status)]
    if (!text.includes(marker) && !text.includes('alert(1)')) return
    if (status === 200) showing.push({ address, role })
    const found = (await examine([text]))[0] ?? []
    if (found.length > 0) wrong[`${role} ${address}`] = found
  })
  expect(wrong).toEqual({})
  expect(showing.length).toBeGreaterThan(60)
})

it('no answer for programs is taken for a document', async () => {
  const wrong: string[] = []
  const asked = [
    ...oneEach.filter(({ address }) => !isFile(address)).map(({ address }) => dataForm(address)),
    ...['/suche/vorschlaege', '/kommunen/suche', '/vorschlaege/produkte', '/vorschlaege/anbieter'].map(
      (path) => `${path}?q=img`,
    ),
  ]
  await each(asked, async (path) => {
    const { headers, text } = await send(path, { role: 'Autorin' })
    const type = headers.get('content-type') ?? ''
    if (text.includes(`<img src=x ${marker}`) && /html|xml|svg/.test(type)) wrong.push(`${path}: ${type}`)
    if (headers.get('x-content-type-options') !== 'nosniff') wrong.push(`${path} may be sniffed`)
  })
  expect(wrong).toEqual([])
})

it('files are only ever saved, with names that are names, and a document stays one', async () => {
  const files = readable.filter(({ address, roles }) => isFile(address) && roles.length > 0)
  expect(files.length).toBeGreaterThan(2)
  for (const { address, role } of files) {
    const answer = await fetch(site.address + address, { headers: { cookie: site.visitors[role].cookie } })
    expect(answer.status, address).toBe(200)
    const type = answer.headers.get('content-type') ?? ''
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (/text\/plain|xml/.test(type) && !answer.headers.has('content-disposition')) {
      expect(bytes.toString(), address).not.toContain(`<img src=x ${marker}`)
      continue
    }
    expect(answer.headers.get('content-disposition'), address).toMatch(/^attachment; filename="[\w .()-]+"/)
    expect(answer.headers.get('content-security-policy'), address).toContain('sandbox')
    expect(type, address).not.toMatch(/html|svg|javascript/)
    if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) continue
    for (const { name, text } of await entriesOf(bytes)) {
      expect(name, address).not.toMatch(/\.\.|^\/|[\\<>:"|?*]/)
      if (!/\.(?:xml|rels)$/.test(name)) continue
      const found = await elementsOf(text)
      expect(found, `${address} ${name}`).not.toContain('img')
      expect(found, `${address} ${name}`).not.toContain('parsererror')
    }
  }
})

it('in a real browser nothing runs, nothing is refused by the policy, nothing is asked of anybody', async () => {
  const chromium = await browser()
  const complaints: string[] = []
  // Each kind of page once, by whoever got to see most of it.
  const kinds = new Set(oneEach.map(({ address }) => address))
  const shown = showing.filter(({ address }) => kinds.has(address))
  const places = shown.filter(
    ({ address }, at) => shown.findIndex((place) => place.address === address) === at,
  )
  await each(new Set(places.map(({ role }) => role)), async (role) => {
    const context = await chromium.newContext({ locale: 'de-DE' })
    const [name = '', value = ''] = site.visitors[role].cookie.split('=')
    if (name) await context.addCookies([{ name, value, url: site.address }])
    context.on('request', (request) => {
      if (!request.url().startsWith(site.address)) complaints.push(`asked ${request.url()}`)
    })
    const waiting = places.filter((place) => place.role === role)
    await each([1, 2], async () => {
      const page = await context.newPage()
      page.on('dialog', (dialog) => {
        complaints.push(`${page.url()}: ${dialog.message()} came up`)
        void dialog.dismiss()
      })
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          complaints.push(`${page.url()}: ${message.text().slice(0, 200)}`)
      })
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await page.goto(site.address + next.address, { waitUntil: 'load' })
        const planted = await page.evaluate((name) => document.querySelectorAll(`[${name}]`).length, marker)
        if (planted > 0) complaints.push(`${next.address}: markup`)
      }
    })
    await context.close()
  })
  expect(complaints).toEqual([])
})

/** The names of all elements of a piece of XML, in a browser's own parser. */
async function elementsOf(xml: string): Promise<string[]> {
  return (await parsingPage()).evaluate((given) => {
    const whole = new DOMParser().parseFromString(given, 'application/xml')
    return [...new Set([...whole.querySelectorAll('*')].map(({ localName }) => localName))]
  }, xml)
}

function entriesOf(bytes: Buffer): Promise<{ name: string; text: string }[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error || !zip) return reject(error)
      const entries: { name: string; text: string }[] = []
      zip.on('error', reject)
      zip.on('end', () => resolve(entries))
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, async (problem, stream) => {
          if (problem || !stream) return reject(problem)
          const chunks: Buffer[] = []
          for await (const chunk of stream) chunks.push(chunk as Buffer)
          entries.push({ name: entry.fileName, text: Buffer.concat(chunks).toString() })
          zip.readEntry()
        })
      })
      zip.readEntry()
    })
  })
}
