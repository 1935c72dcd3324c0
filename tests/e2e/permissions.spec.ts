import { expect, test } from '@playwright/test'
import pg from 'pg'
import { members } from '#prisma/demo/members'
import { forgetLimits, takeBackChanges } from '#tests/support/permissions/changes'
import { filledForms } from '#tests/support/permissions/forms'
import { allRoutes } from '#tests/support/permissions/routes'
import { startWalkedSite } from '#tests/support/permissions/start'
import { addressOf as addressIn, type Row, readTable, roles } from '#tests/support/permissions/table'
import { ask, dataForm, isFile, type Visitors } from '#tests/support/permissions/visitors'
import type { Things } from '#tests/support/permissions/world'

const table = readTable()
const reading = table.filter(({ kind }) => kind === 'lesen')
const writing = table.filter(({ kind }) => kind === 'schreiben')

let site: { address: string }
let client: pg.Client
let things: Things
let visitors: Visitors
let topicId = 0
let stop: () => Promise<void>

test.describe.configure({ mode: 'default', timeout: 300_000 })

test.beforeAll(async () => {
  const walked = await startWalkedSite()
  ;({ things, visitors, topicId } = walked)
  site = walked
  client = new pg.Client({ connectionString: walked.url })
  await client.connect()
  stop = async () => {
    await client.end()
    await walked.stop()
  }
})

test.afterAll(() => stop?.())

function rowOf(route: string): Row {
  const row = reading.find((row) => row.route === route)
  if (!row) throw new Error(`${route} has no line`)
  return row
}

const addressOf = (row: Row) => addressIn(row, things)

const lineOf = ({ route, thing, kind }: Row) => `${route} | ${thing} | ${kind}`

test('every route stands in the table, and nothing else does', async () => {
  const routes = await allRoutes()
  expect([...new Set(table.map(({ route }) => route))].sort()).toEqual([...new Set(routes)].sort())
  const lines = table.map(lineOf)
  expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([])
})

test('reading: each role gets what the table says, as a page and as data', async () => {
  const differences: string[] = []
  // What takes no reading at all has no line for it.
  const unread = writing
    .filter(({ route }) => !reading.some((row) => row.route === route))
    .map((row): Row => ({ ...row, kind: 'lesen', cells: allCells('405') }))
  for (const row of [...reading, ...unread]) {
    const address = addressOf(row)
    await forgetLimits(client)
    await Promise.all(
      roles.map(async (role) => {
        const { cookie } = visitors[role]
        const [page, data] = await Promise.all([
          ask(site.address + address, cookie),
          ask(site.address + dataForm(address), cookie),
        ])
        const expected = row.cells[role]
        if (page.word !== expected) differences.push(`${lineOf(row)} | ${role}: ${page.word}`)
        const wanted = isFile(address) ? '404' : expected
        if (data.word !== wanted) differences.push(`${lineOf(row)} | ${role}, data: ${data.word}`)
      }),
    )
  }
  expect(differences).toEqual([])
  expect(await takeBackChanges(client)).toEqual([])
})

test('guests, those who wait and the suspended read nobody’s name', async () => {
  const { rows } = await client.query<{ id: number; name: string; email: string }>(
    'SELECT id, name, email FROM member',
  )
  const found: string[] = []
  const addresses = [
    // What the demonstration alone shows: accounts to try, and what real instances send as mails.
    ...reading.map(addressOf).filter((address) => !['/anmelden', '/demo/postausgang'].includes(address)),
    '/suche?q=Hundesteuer',
    '/loesungen?sortierung=diskutiert',
    '/gesuche?stand=alle',
    '/kommunen?q=Muster',
  ]
  for (const address of new Set(addresses)) {
    await forgetLimits(client)
    const [path = '', query] = address.split('?')
    const data = dataForm(path) + (query ? `?${query}` : '')
    for (const role of ['Gast', 'wartet', 'gesperrt'] as const) {
      const answers = [address, data].map((asked) => ask(site.address + asked, visitors[role].cookie))
      for (const { text } of await Promise.all(answers)) {
        const own = role === 'wartet' ? members.musterrodaKaemmerei.email : ''
        const named = rows.find(
          ({ name, email }) => email !== own && [name, email].some((of) => text.includes(of)),
        )
        if (named) found.push(`${address} | ${role}: ${named.email}`)
      }
    }
  }
  expect(found).toEqual([])
  const comment = await ask(site.address + addressOf(rowOf('/loesungen/:idSlug')), visitors.andere.cookie)
  expect(comment.text).toMatch(/Vorname\d+ Nachname\d+/)
})

test('writing: who lacks the right changes nothing, nor does another site', async () => {
  const forms = filledForms(things, topicId)
  const differences: string[] = []
  const unwritten = reading
    .filter(({ route }) => !writing.some((row) => row.route === route))
    .filter(({ route }, at, rows) => rows.findIndex((row) => row.route === route) === at)
    .map((row): Row => ({ ...row, kind: 'schreiben', cells: allCells('405') }))
  for (const row of [...writing, ...unwritten]) {
    const address = addressOf(row)
    const form = forms[row.route] ?? {}
    await forgetLimits(client)
    for (const path of [address, dataForm(address)]) {
      const url = site.address + path
      const foreign = await ask(url, visitors.Autorin.cookie, { form, origin: 'https://anderswo.example' })
      if (foreign.word !== '403' && !(isFile(address) && path !== address))
        differences.push(`${lineOf(row)}: another site got ${foreign.word}`)
      for (const role of roles) {
        const { word } = await ask(url, visitors[role].cookie, { form, origin: site.address })
        const changed = await takeBackChanges(client)
        const got = word === 'weiter' && changed.length > 0 ? 'ja' : word
        const wanted = wantedOf(row.cells[role], path !== address, isFile(address))
        const where = `${lineOf(row)} | ${role}${path === address ? '' : ', data'}`
        if (got !== wanted) differences.push(`${where}: ${got}`)
        if (got !== 'ja' && changed.length > 0) differences.push(`${where} changed ${changed.join(', ')}`)
      }
    }
  }
  expect(differences).toEqual([])
})

test('a site for members only keeps everything else to itself', async () => {
  await client.query(
    `INSERT INTO setting (key, value) VALUES ('site', '{"membersOnly": true}')
     ON CONFLICT (key) DO UPDATE SET value = setting.value || EXCLUDED.value`,
  )
  await expect
    .poll(async () => (await ask(`${site.address}/loesungen`, '')).word, { timeout: 15_000 })
    .toBe('anmelden')
  const open =
    /^\/(?:anmelden|registrieren|einladung|e-mail-aenderung|entscheidung|abmelden|konto|laeuft-das-noch|impressum|datenschutz|barrierefreiheit|nutzungsregeln)(?:\/|$)/
  const also = ['/demo/postausgang', '/kommunen/suche', '/robots.txt', '/.well-known/security.txt']
  const differences: string[] = []
  for (const row of reading) {
    const address = addressOf(row)
    const isOpen = open.test(address) || also.includes(address)
    for (const role of ['Gast', 'wartet', 'gesperrt', 'andere'] as const) {
      const { cookie } = visitors[role]
      // A feed knows no session: without a key it is there for nobody.
      const isFeed = address.startsWith('/feeds/')
      const closed = isFeed ? '404' : 'anmelden'
      const expected = isOpen || (role === 'andere' && !isFeed) ? row.cells[role] : closed
      const [page, data] = await Promise.all([
        ask(site.address + address, cookie),
        ask(site.address + dataForm(address), cookie),
      ])
      if (page.word !== expected) differences.push(`${lineOf(row)} | ${role}: ${page.word}`)
      if (data.word !== (isFile(address) ? '404' : expected))
        differences.push(`${lineOf(row)} | ${role}, data: ${data.word}`)
    }
  }
  expect(differences).toEqual([])
})

/** A cell of two words tells the page's from the data's: a page is loaded again after what it answered. */
function wantedOf(cell: string, asData: boolean, ofFile: boolean): string {
  if (asData && ofFile) return '404'
  const [page = '', data = page] = cell.split(' / ')
  return asData ? data : page
}

function allCells(word: string): Row['cells'] {
  return Object.fromEntries(roles.map((role) => [role, word])) as Row['cells']
}
