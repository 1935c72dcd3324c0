import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildTopic } from '#tests/support/factories'
import { callRoute } from '#tests/support/route'
import { solutionForm } from '#tests/support/solutionForm'
import { guest, type MemberViewer } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { loader as drafts } from './konto.entwuerfe'
import { loader as list } from './loesungen._index'
import { loader as show } from './loesungen.$idSlug._index'
import { action as edit, loader as editForm } from './loesungen.$idSlug.bearbeiten'
import { loader as newForm, action as publish } from './loesungen.neu'
import { loader as products } from './vorschlaege.produkte'

useDatabase()
afterAll(closeDatabase)

let author: MemberViewer & { organisationId: number }
let topic: { id: number; slug: string }
beforeAll(async () => {
  author = await buildMember()
  topic = await buildTopic()
})

const post = (
  parts: Parameters<typeof solutionForm>[1] = {},
  viewer: Parameters<typeof callRoute>[0]['viewer'] = author,
) => callRoute({ action: publish, url: '/loesungen/neu', form: solutionForm(topic.id, parts), viewer })
const entries = () => db.entry.count({ where: { kind: 'solution' } })

async function makePage(parts: Parameters<typeof solutionForm>[1] = {}) {
  const { location } = await post(parts)
  const idSlug = location?.split('/')[2] ?? ''
  return { idSlug, id: Number.parseInt(idSlug, 10) }
}

describe('publishing', () => {
  test('leads to the page', async () => {
    const { status, location } = await post()
    expect(status).toBe(302)
    expect(location).toMatch(/^\/loesungen\/\d+-hundesteuer-online-anmelden$/)
  })

  test('twice with one key is one solution', async () => {
    const submissionKey = randomUUID()
    const before = await entries()
    const both = await Promise.all([post({ submissionKey }), post({ submissionKey })])
    expect(both[0].location).toBe(both[1].location)
    expect(await entries()).toBe(before + 1)
  })

  const long = (length: number) => 'ä'.repeat(length)
  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'nothing at all',
      { title: '', summary: '', body: '', topics: [] },
      ['title', 'summary', 'body', 'topics'],
    ],
    [
      'only spaces',
      { title: '  ', summary: '\t', body: ' \n ', topics: [] },
      ['title', 'summary', 'body', 'topics'],
    ],
    ['only invisible characters', { title: '\u200b\u2060\u202e' }, ['title']],
    ['a title of a megabyte', { title: 'x'.repeat(1_000_000) }, ['title']],
    [
      'texts above the limits',
      { title: long(151), summary: long(301), body: long(20_001) },
      ['title', 'summary', 'body'],
    ],
    ['an unknown topic', { topics: ['2000000000'] }, ['topics']],
    ['topics that are no ids', { topics: ['x', '-1', "1' OR 1=1"] }, ['topics']],
    ['too many topics', { topics: Array.from({ length: 9 }, (_, index) => String(index + 1)) }, ['topics']],
    [
      'values that are in no list',
      { status: 'x', costOnce: '1', effort: 'viel', visibility: 'alle' },
      ['status', 'costOnce', 'effort', 'visibility'],
    ],
    ['a link that is none', { softwareUrl: 'javascript:alert(1)' }, ['softwareUrl']],
    ['a year in the future', { status: 'in_use', statusSinceYear: '2098' }, ['statusSinceYear']],
    ['a month without a year', { status: 'in_use', statusSinceMonth: '3' }, ['statusSinceYear']],
    [
      'too many products',
      { products: Array.from({ length: 21 }, (_, index) => `P${index}`).join('\n') },
      ['products'],
    ],
    ['names that are too long', { products: long(121), providers: long(121) }, ['products', 'providers']],
  ])('%s: the form comes back with the text and says where', async (_, parts, fields) => {
    const before = await entries()
    const { status, data } = await post(parts)
    expect([400, 409]).toContain(status)
    expect(data.lastResult.status).toBe('error')
    expect(Object.keys(data.lastResult.error).sort()).toEqual([...fields].sort())
    for (const [message] of Object.values<string[]>(data.lastResult.error))
      expect(message).toMatch(/^Bitte|gibt es nicht/)
    for (const [name, value] of Object.entries(parts)) expect(data.values[name]).toEqual(value)
    expect(await entries()).toBe(before)
  })

  test('a text that grows long only by its bytes is fine', async () => {
    expect((await post({ title: '🏛️'.repeat(75), summary: 'ä'.repeat(300) })).status).toBe(302)
  })

  test.each([
    ['NUL bytes', 'Hunde\u0000steuer', 'Hundesteuer'],
    ['emoji', 'Läuft 👩🏽‍💻🏛️', 'Läuft 👩🏽‍💻🏛️'],
    ['a change of writing direction', 'abc\u202Egnp.exe', 'abcgnp.exe'],
    ['zero-width characters', 'Hun\u200Bde', 'Hunde'],
    ['Arabic', 'مرحبا', 'مرحبا'],
  ])('%s do no harm', async (_, title, kept) => {
    const { id } = await makePage({ title, body: title, contact: title, products: title })
    const solution = await db.solution.findUniqueOrThrow({ where: { entryId: id } })
    expect([solution.title, solution.body, solution.contact]).toEqual([kept, kept, kept])
  })

  test('invalid UTF-8 becomes replacement characters, not an error', async () => {
    const form = Object.entries(solutionForm(topic.id)).map(
      ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
    )
    const request = new Request('http://127.0.0.1/loesungen/neu', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `${form.join('&')}&legalBasis=%FF%FE%C0%80`,
    })
    const answer = await callRoute({
      action: publish,
      url: '/loesungen/neu',
      form: await request.formData(),
      viewer: author,
    })
    expect(answer.status).toBe(302)
  })

  test('markup in the text stays text', async () => {
    const { idSlug } = await makePage({ body: '<script>alert(1)</script> <img src=x onerror=alert(1)>' })
    const { data } = await callRoute({ loader: show, url: `/loesungen/${idSlug}`, params: { idSlug } })
    expect(data.solution.bodyHtml).not.toMatch(/<script|<img/)
  })

  test('a lost session keeps the fields for after the sign-in', async () => {
    const before = await entries()
    const { status, data } = await post({ body: 'Mein langer Text' }, guest)
    expect(status).toBe(401)
    expect(data.resume.path).toBe('/loesungen/neu')
    expect(data.resume.fields).toContainEqual(['body', 'Mein langer Text'])
    expect(await entries()).toBe(before)
  })

  test('is refused to the unconfirmed, with their text and what to do', async () => {
    const { status, data } = await post({}, await buildMember({ confirmed: false }))
    expect(status).toBe(409)
    expect(data.lastResult.error[''][0]).toContain('als Entwurf')
    expect(data.values.body).toContain('drei Formulare')
  })
})

describe('the form', () => {
  test('is not for guests, and comes back after signing in', async () => {
    const { status, location } = await callRoute({
      loader: newForm,
      url: '/loesungen/neu?thema=e-akte&anlass=3',
    })
    expect(status).toBe(302)
    expect(location).toBe('/anmelden?weiter=%2Floesungen%2Fneu%3Fthema%3De-akte%26anlass%3D3')
  })

  test('knows the topic it was opened for; unknown ones do no harm', async () => {
    const open = (query: string) =>
      callRoute({ loader: newForm, url: `/loesungen/neu?${query}`, viewer: author })
    expect((await open(`thema=${topic.slug}`)).data.values.topics).toEqual([String(topic.id)])
    const odd = await open('thema=gibt-es-nicht&anlass=9999999999')
    expect(odd.status).toBe(200)
    expect(odd.data.values.topics).toEqual([])
  })

  test('shows a preview and saves nothing', async () => {
    const before = await entries()
    const { status, data } = await post({ title: '', preview: 'body' })
    expect(status).toBe(200)
    expect(data.previews.body).toContain('<strong>drei Formulare</strong>')
    expect(data.lastResult).toBeUndefined()
    expect(await entries()).toBe(before)
  })

  test('keeps a draft with next to nothing, and lists it', async () => {
    const viewer = await buildMember({ confirmed: false })
    const { status, location } = await post({ step: 'draft', summary: '', body: '', topics: [] }, viewer)
    expect(status).toBe(302)
    expect(location).toMatch(/^\/konto\/entwuerfe\?gespeichert=\d+$/)
    const { data } = await callRoute({ loader: drafts, url: '/konto/entwuerfe', viewer })
    expect(data.drafts.map(({ title }: { title: string }) => title)).toEqual(['Hundesteuer online anmelden'])
    expect((await post({ step: 'draft', title: 'x'.repeat(151) }, viewer)).status).toBe(400)
  })
})

describe('editing', () => {
  test('a stale edit answers 409 with both texts, and saving again goes through', async () => {
    const { idSlug, id } = await makePage()
    const colleague = await buildMember({ organisationId: author.organisationId })
    const save = (viewer: MemberViewer, parts: Parameters<typeof solutionForm>[1]) =>
      callRoute({
        action: edit,
        url: `/loesungen/${idSlug}/bearbeiten`,
        params: { idSlug },
        viewer,
        form: solutionForm(topic.id, parts),
      })
    expect((await save(author, { body: 'Fassung A', version: '1' })).status).toBe(302)
    const late = await save(colleague, { body: 'Fassung B', version: '1' })
    expect(late.status).toBe(409)
    expect(late.data.values.body).toBe('Fassung B')
    expect(late.data.stored).toMatchObject({ values: { body: 'Fassung A' }, editor: author.name })
    expect(late.data.version).toBe(2)
    expect((await save(colleague, { body: 'Fassung B', version: String(late.data.version) })).status).toBe(
      302,
    )
    expect((await db.solution.findUniqueOrThrow({ where: { entryId: id } })).body).toBe('Fassung B')
    expect((await save(author, { title: '', version: '3' })).status).toBe(400)
  })

  test.each(['1', '0-x', '-1', '99999999999-x', 'abc', '2000000000-x', '1%00'])(
    'of %s does not exist',
    async (idSlug) => {
      const stranger = await buildMember({ role: 'organiser' })
      const call = { url: '/loesungen/x/bearbeiten', params: { idSlug }, viewer: stranger }
      expect((await callRoute({ loader: editForm, ...call })).status).toBe(404)
      expect((await callRoute({ action: edit, ...call, form: solutionForm(topic.id) })).status).toBe(404)
    },
  )
})

describe('a page', () => {
  test('with a wrong slug leads to the right one', async () => {
    const { idSlug, id } = await makePage()
    for (const wrong of [`${id}`, `${id}-`, `${id}-alter-titel`]) {
      const { status, location } = await callRoute({
        loader: show,
        url: `/loesungen/${wrong}`,
        params: { idSlug: wrong },
      })
      expect([status, location]).toEqual([301, `/loesungen/${idSlug}`])
    }
  })

  test('that is not for the viewer does not exist', async () => {
    const { idSlug } = await makePage({ visibility: 'members' })
    const call = (viewer: Parameters<typeof callRoute>[0]['viewer']) =>
      callRoute({ loader: show, url: `/loesungen/${idSlug}`, params: { idSlug }, viewer })
    expect((await call(guest)).status).toBe(404)
    expect((await call(await buildMember({ confirmed: false }))).status).toBe(404)
    expect((await call(await buildMember())).status).toBe(200)
  })

  test('tells guests nothing protected in its data', async () => {
    const { idSlug } = await makePage({
      contact: 'Durchwahl-4711',
      securityNotes: 'Loch-4712',
      costOnce: '5k_25k',
    })
    const { data } = await callRoute({ loader: show, url: `/loesungen/${idSlug}`, params: { idSlug } })
    expect(JSON.stringify(data)).not.toMatch(/4711|4712|5k_25k|Person \d/)
  })
})

test('lists bear odd addresses', async () => {
  for (const query of [
    'seite=kaputt',
    'thema=%00',
    'produkt=99999999999',
    'sort=x&sort=y',
    'groesse=0&land=de',
  ]) {
    const { status, data } = await callRoute({ loader: list, url: `/loesungen?${query}` })
    expect(status).toBe(200)
    expect(data.page.brokenCursor).toBe(query.startsWith('seite'))
  }
})

test('suggestions are for those who write', async () => {
  expect((await callRoute({ loader: products, url: '/vorschlaege/produkte?q=mu' })).status).toBe(302)
  const answer = await callRoute({ loader: products, url: '/vorschlaege/produkte?q=%00%25', viewer: author })
  expect(answer.data).toEqual([])
})
