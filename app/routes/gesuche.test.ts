import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildRequest, buildSolution, buildTopic } from '#tests/support/factories'
import { requestForm } from '#tests/support/requestForm'
import { callRoute } from '#tests/support/route'
import { guest, type MemberViewer } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { loader as show } from './gesuche.$idSlug._index'
import { action as finish, loader as finishPage } from './gesuche.$idSlug.abschluss._index'
import { action as reopen, loader as reopenPage } from './gesuche.$idSlug.abschluss.entfernung'
import { action as edit, loader as editPage } from './gesuche.$idSlug.bearbeiten'
import { action as comment } from './gesuche.$idSlug.kommentare'
import { action as answer, loader as answerPage } from './gesuche.$idSlug.loesungen._index'
import { action as unlink } from './gesuche.$idSlug.loesungen.entfernung'
import { action as join, loader as joinPage } from './gesuche.$idSlug.wir-auch._index'
import { action as leave } from './gesuche.$idSlug.wir-auch.entfernung'
import { action as withdraw, loader as withdrawPage } from './gesuche.$idSlug.zurueckziehung._index'
import { loader as newForm, action as publish } from './gesuche.neu'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(closeDatabase)

type Viewer = Parameters<typeof callRoute>[0]['viewer']
let author: MemberViewer & { organisationId: number }
let topic: { id: number; slug: string }
beforeAll(async () => {
  author = await buildMember()
  topic = await buildTopic()
})

const post = (parts: Record<string, unknown> = {}, viewer: Viewer = author) =>
  callRoute({ action: publish, url: '/gesuche/neu', form: requestForm(topic.id, parts), viewer })
const requests = () => db.entry.count({ where: { kind: 'request' } })
const at = async () => {
  const { id, slug } = await buildRequest({ author })
  return { id, idSlug: `${id}-${slug}`, params: { idSlug: `${id}-${slug}` } }
}

describe('publishing', () => {
  test('leads to the page, twice with one key to one page', async () => {
    const submissionKey = randomUUID()
    const before = await requests()
    const both = await Promise.all([post({ submissionKey }), post({ submissionKey })])
    expect(both.map(({ status }) => status)).toEqual([302, 302])
    expect(both[0].location).toMatch(/^\/gesuche\/\d+-wer-hat-schon-ein-loeschkonzept$/)
    expect(both[1].location).toBe(both[0].location)
    expect(await requests()).toBe(before + 1)
  })

  const past = '2020-01-01'
  test.each<[string, Record<string, unknown>, string[]]>([
    ['nothing at all', { title: '', summary: '', topics: [] }, ['title', 'summary', 'topics']],
    ['only invisible characters', { title: '\u200b\u2060\u202e' }, ['title']],
    ['a title of a megabyte', { title: 'x'.repeat(1_000_000) }, ['title']],
    ['a body above the limit', { body: 'ä'.repeat(5001) }, ['body']],
    ['the 31st of February', { neededBy: '2027-02-31' }, ['neededBy']],
    ['a day that has passed', { neededBy: past }, ['neededBy']],
    ['an unknown topic', { topics: ['2000000000'] }, ['topics']],
    ['topics that are no ids', { topics: ['x', "1' OR 1=1"] }, ['topics']],
    ['too many topics', { topics: ['1', '2', '3', '4', '5', '6'] }, ['topics']],
    ['a visibility there is not', { visibility: 'alle' }, ['visibility']],
  ])('%s: the form comes back with the text and says where', async (_, parts, fields) => {
    const before = await requests()
    const { status, data } = await post(parts)
    expect([400, 409]).toContain(status)
    expect(data.lastResult.status).toBe('error')
    expect(Object.keys(data.lastResult.error).sort()).toEqual([...fields].sort())
    for (const [message] of Object.values<string[]>(data.lastResult.error))
      expect(message).toMatch(/^Bitte|gibt es nicht/)
    for (const [name, value] of Object.entries(parts)) expect(data.values[name]).toEqual(value)
    expect(await requests()).toBe(before)
  })

  test('markup in the text stays text', async () => {
    const { location } = await post({ body: '<script>alert(1)</script> <img src=x onerror=alert(1)>' })
    const idSlug = location?.split('/')[2] ?? ''
    const { data } = await callRoute({ loader: show, url: `/gesuche/${idSlug}`, params: { idSlug } })
    expect(data.sought.bodyHtml).not.toMatch(/<script|<img/)
  })

  test('a preview shows the text and writes nothing, also of what is not complete', async () => {
    const before = await requests()
    const { status, data } = await post({ summary: '', body: '**fett**', preview: 'all' })
    expect(status).toBe(200)
    expect(data.previewHtml).toContain('<strong>fett</strong>')
    expect(data.lastResult).toBeUndefined()
    expect(await requests()).toBe(before)
  })

  test('is refused to those who wait, with their text and what to do', async () => {
    const { status, data } = await post({}, await buildMember({ confirmed: false }))
    expect(status).toBe(409)
    expect(data.lastResult.error[''][0]).toContain('freigeschaltet')
    expect(data.values.summary).toContain('E-Akte')
  })

  test('a lost session keeps the fields for after the sign-in', async () => {
    const { status, data } = await post({ body: 'Mein langer Text' }, guest)
    expect(status).toBe(401)
    expect(data.resume.path).toBe('/gesuche/neu')
    expect(data.resume.fields).toContainEqual(['body', 'Mein langer Text'])
  })

  test('too many in an hour are told when to go on, with the text', async () => {
    const busy = await buildMember()
    let last = await post({}, busy)
    for (let count = 0; count < 30; count += 1) last = await post({ summary: `Nr. ${count}` }, busy)
    expect(last.status).toBe(429)
    expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(last.data.values.summary).toBe('Nr. 29')
  }, 60_000)
})

test('the form is not for guests, and knows title and topic from its address', async () => {
  const url = `/gesuche/neu?titel=${'x'.repeat(500)}&thema=${topic.slug}`
  const { status, location } = await callRoute({ loader: newForm, url })
  expect(status).toBe(302)
  expect(location).toContain('/anmelden?weiter=')
  const { data } = await callRoute({ loader: newForm, url, viewer: author })
  expect(data.values.title).toHaveLength(150)
  expect(data.values.topics).toEqual([String(topic.id)])
  const odd = await callRoute({ loader: newForm, url: '/gesuche/neu?titel=%00&thema=%27', viewer: author })
  expect(odd.data.values.topics).toEqual([])
})

describe('a page', () => {
  test('with a wrong slug leads to the right one', async () => {
    const { id, idSlug } = await at()
    for (const wrong of [`${id}`, `${id}-`, `${id}-alt`]) {
      const { status, location } = await callRoute({ loader: show, url: '/x', params: { idSlug: wrong } })
      expect([status, location]).toEqual([301, `/gesuche/${idSlug}`])
    }
  })

  test.each(['1', '0-x', '-1', '99999999999-x', 'abc', '2000000000-x', '1%00'])(
    'of %s does not exist, nor does anything below it',
    async (idSlug) => {
      const call = { url: '/x', params: { idSlug }, viewer: author }
      for (const loader of [show, editPage, joinPage, answerPage, finishPage, withdrawPage]) {
        expect((await callRoute({ loader, ...call })).status).toBe(404)
      }
      for (const action of [edit, comment, join, leave, finish, reopen, withdraw]) {
        const form = { ...requestForm(topic.id), body: 'Text', outcome: 'ohne', reason: 'Darum' }
        expect((await callRoute({ action, ...call, form })).status).toBe(404)
      }
      for (const action of [answer, unlink]) {
        const form = { solutionId: '1' }
        expect((await callRoute({ action, ...call, form })).status).toBe(404)
      }
    },
  )

  test('that is for members only does not exist for others', async () => {
    const { id, slug } = await buildRequest({ author, visibility: 'members' })
    const params = { idSlug: `${id}-${slug}` }
    const waiting = await buildMember({ confirmed: false })
    for (const viewer of [guest, waiting]) {
      expect((await callRoute({ loader: show, url: '/x', params, viewer })).status).toBe(404)
    }
    expect((await callRoute({ action: join, url: '/x', params, viewer: waiting })).status).toBe(404)
  })

  test('takes comments', async () => {
    const { params } = await at()
    const { location } = await callRoute({
      action: comment,
      url: '/x',
      params,
      viewer: await buildMember(),
      form: { body: 'Schauen Sie mal in die Nachbarstadt.' },
    })
    expect(location).toMatch(/^\/gesuche\/\d+-gesuch-\d+#kommentar-\d+$/)
  })
})

describe('editing', () => {
  test('a stale edit answers 409 with both texts, and saving again goes through', async () => {
    const { params } = await at()
    const colleague = await buildMember({ organisationId: author.organisationId })
    const save = (viewer: MemberViewer, parts: Record<string, unknown>) =>
      callRoute({ action: edit, url: '/x', params, viewer, form: requestForm(topic.id, parts) })
    expect((await save(author, { summary: 'Fassung A', version: '1' })).status).toBe(302)
    const late = await save(colleague, { summary: 'Fassung B', version: '1' })
    expect(late.status).toBe(409)
    expect(late.data.values.summary).toBe('Fassung B')
    expect(late.data.stored).toMatchObject({ values: { summary: 'Fassung A' }, editor: author.name })
    const again = await save(colleague, { summary: 'Fassung B', version: String(late.data.version) })
    expect(again.status).toBe(302)
  })

  test('a day that has passed may stay', async () => {
    const { id, params } = await at()
    await db.request.update({ where: { entryId: id }, data: { neededBy: new Date('2020-01-01') } })
    const save = (neededBy: string) =>
      callRoute({
        action: edit,
        url: '/x',
        params,
        viewer: author,
        form: requestForm(topic.id, { neededBy, version: '1' }),
      })
    expect((await save('2020-01-02')).status).toBe(400)
    expect((await save('2020-01-01')).status).toBe(302)
  })
})

describe('"Wir auch"', () => {
  test('one click joins, a note follows, and leaving takes it back', async () => {
    const { id, params, idSlug } = await at()
    const viewer = await buildMember()
    const click = (form: Record<string, string>) =>
      callRoute({ action: join, url: '/x', params, viewer, form })
    expect((await click({})).location).toBe(`/gesuche/${idSlug}#wir-auch`)
    expect((await click({ note: 'Mit Fristen' })).status).toBe(302)
    expect((await click({})).status).toBe(302)
    const note = () => db.requestJoin.findFirst({ where: { requestId: id }, select: { note: true } })
    expect(await note()).toEqual({ note: 'Mit Fristen' })
    const long = await click({ note: 'x'.repeat(301) })
    expect([long.status, long.data.lastResult.error.note[0]]).toEqual([400, expect.stringMatching(/^Bitte/)])
    expect((await callRoute({ action: leave, url: '/x', params, viewer })).status).toBe(302)
    expect(await note()).toBeNull()
  })

  test('leads guests to the sign-in and those who may not to the reason', async () => {
    const { params } = await at()
    expect((await callRoute({ action: join, url: '/x', params })).status).toBe(401)
    expect((await callRoute({ loader: joinPage, url: '/gesuche/x/wir-auch', params })).location).toContain(
      '/anmelden',
    )
    const waiting = await buildMember({ confirmed: false })
    const refused = await callRoute({ action: join, url: '/x', params, viewer: waiting })
    expect([refused.status, refused.data.lastResult.error[''][0]]).toEqual([
      409,
      expect.stringContaining('freigeschaltet'),
    ])
    const own = await callRoute({ action: join, url: '/x', params, viewer: author })
    expect(own.status).toBe(409)
    expect((await callRoute({ loader: joinPage, url: '/x', params, viewer: author })).data.may).toBe(
      'own_organisation',
    )
  })
})

describe('naming a solution', () => {
  test('by address, and by choosing among several; what is unknown comes back as typed', async () => {
    const { params, idSlug, id } = await at()
    const viewer = await buildMember()
    const solution = await buildSolution({ author: viewer })
    const name = (form: Record<string, string>) =>
      callRoute({ action: answer, url: '/x', params, viewer, form })
    const byAddress = await name({ solution: `https://nabe.example/loesungen/${solution.id}-x` })
    expect(byAddress.location).toBe(`/gesuche/${idSlug}#loesungen`)
    const other = await buildSolution({ author: viewer })
    expect((await name({ solutionId: String(other.id) })).status).toBe(302)
    const { data } = await callRoute({ loader: show, url: '/x', params: { idSlug } })
    expect(data.sought.answers.map((one: { id: number }) => one.id)).toEqual([solution.id, other.id])
    const unknown = await name({ solution: '/loesungen/2000000000' })
    expect([unknown.status, unknown.data.typed]).toEqual([400, '/loesungen/2000000000'])
    expect((await name({ solution: '' })).data.lastResult.error).toHaveProperty('solution')
    expect((await name({})).data.lastResult.error).toHaveProperty('solutionId')
    expect((await name({ solutionId: 'x', solution: 'y'.repeat(3000) })).status).toBe(400)
    const remove = (solutionId: string) =>
      callRoute({ action: unlink, url: '/x', params, viewer, form: { solutionId } })
    expect((await remove('x')).status).toBe(404)
    expect((await remove(String(other.id))).location).toBe(`/gesuche/${idSlug}#loesungen`)
    expect(await db.requestAnswer.count({ where: { requestId: id } })).toBe(1)
  })
})

describe('ending', () => {
  test('needs words, happens once, and can be taken back', async () => {
    const { params, idSlug } = await at()
    const end = (form: Record<string, string>, viewer: Viewer = author) =>
      callRoute({ action: finish, url: '/x', params, viewer, form })
    expect((await end({})).data.lastResult.error).toHaveProperty('outcome')
    expect((await end({ outcome: 'ohne' })).data.lastResult.error).toHaveProperty('reason')
    expect((await end({ outcome: 'loesung-1' })).status).toBe(409)
    const form = { outcome: 'ohne', reason: 'Wird nicht mehr gebraucht.' }
    expect((await end(form, await buildMember())).status).toBe(404)
    expect((await end(form)).location).toBe(`/gesuche/${idSlug}`)
    expect((await end(form)).status).toBe(409)
    const page = await callRoute({ loader: finishPage, url: '/x', params, viewer: author })
    expect(page.location).toBe(`/gesuche/${idSlug}`)
    expect((await callRoute({ loader: reopenPage, url: '/x', params, viewer: author })).status).toBe(405)
    expect((await callRoute({ action: reopen, url: '/x', params, viewer: author })).status).toBe(302)
    expect((await callRoute({ action: withdraw, url: '/x', params, viewer: author })).status).toBe(302)
    expect((await callRoute({ loader: show, url: '/x', params })).status).toBe(404)
  })
})
