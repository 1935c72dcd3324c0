import { parseFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildRequest, buildSolution, buildTopic } from '#tests/support/factories'
import { callRoute } from '#tests/support/route'
import { endAllSessions } from '~/auth/session.server'
import { changeState } from '~/entries/commands.server'
import { mostKeys } from '~/feeds/commands.server'
import { now } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { mergeTopics } from '~/topics/commands/merge.server'
import { loader as offer } from './feeds._index'
import { loader as read } from './feeds.$'
import { action as make, loader as own } from './konto.feeds._index'
import { action as end } from './konto.feeds.$id.entfernung'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(closeDatabase)

type Viewer = Parameters<typeof callRoute>[0]['viewer']

/** Reads an address below `/feeds/` as a feed reader would; a session must not matter. */
const get = (address: string, viewer?: Viewer, headers: Record<string, string> = {}) => {
  const url = new URL(`/feeds/${address}`, 'http://127.0.0.1')
  return callRoute({
    loader: read,
    url: url.pathname + url.search,
    params: { '*': decodeURI(url.pathname).replace('/feeds/', '') },
    viewer,
    headers,
  })
}

/** The entries of an Atom feed, through a parser that knows nothing of how it was written. */
const entriesOf = (document: string) => {
  const { format, feed } = parseFeed(document)
  if (format !== 'atom') throw new Error(`an Atom feed was expected, not ${format}`)
  return feed.entries ?? []
}

const onTopic = async (topicId: number, entryId: number) =>
  db.entryTopic.create({ data: { entryId, topicId } })

describe('a public feed', () => {
  test('is well-formed Atom and JSON, newest first, with addresses of this site and no names of people', async () => {
    const topic = await buildTopic()
    const author = await buildMember({ namePublic: true })
    const solution = await buildSolution({ author })
    const title = 'Hundesteuer <b>&</b> „Marke“'
    await db.solution.update({ where: { entryId: solution.id }, data: { title } })
    const request = await buildRequest({ author })
    await onTopic(topic.id, solution.id)
    await onTopic(topic.id, request.id)
    const atom = await get(`themen/${topic.slug}.atom`)
    expect(atom.status).toBe(200)
    expect(atom.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
    const entries = entriesOf(atom.data)
    expect(entries.map(({ id }) => id)).toEqual([
      `http://127.0.0.1/gesuche/${request.id}`,
      `http://127.0.0.1/loesungen/${solution.id}`,
    ])
    expect(entries[1]?.title).toEqual({
      type: 'html',
      value: 'Hundesteuer &#60;b&#62;&#38;&#60;/b&#62; „Marke“',
    })
    expect(entries[1]?.links?.[0]?.href).toBe(`http://127.0.0.1/loesungen/${solution.id}-${solution.slug}`)
    expect(atom.data).not.toContain(author.name)
    const json = await get(`themen/${topic.slug}.json`)
    const parsed = parseFeed(json.data)
    expect(parsed.format).toBe('json')
    expect(json.data).not.toContain(author.name)
    expect((parsed.feed as { items?: { title?: string }[] }).items?.map((item) => item.title)).toEqual([
      request.title,
      title,
    ])
  })

  test('never shows what is for members, hidden or withdrawn, whoever’s cookie comes along', async () => {
    const author = await buildMember()
    const hidden = await buildSolution({ author })
    const forMembers = await buildSolution({ author, visibility: 'members' })
    const seen = await buildSolution({ author })
    await db.$transaction((tx) => changeState(tx, hidden.id, 'visible', 'hidden'))
    for (const viewer of [undefined, author, await buildMember({ role: 'administrator' })]) {
      const { data } = await get('loesungen.atom', viewer)
      expect(data).toContain(`/loesungen/${seen.id}-`)
      expect(data).not.toContain(`/loesungen/${hidden.id}-`)
      expect(data).not.toContain(`/loesungen/${forMembers.id}-`)
    }
  })

  test('is sent once: a reader that has it gets 304 until something changes', async () => {
    const author = await buildMember()
    await buildSolution({ author })
    const first = await get('neues.atom')
    const etag = first.headers.get('ETag') ?? ''
    const again = await get('neues.atom', undefined, { 'If-None-Match': etag })
    expect([again.status, again.data, again.headers.get('ETag')]).toEqual([304, '', etag])
    await buildSolution({ author })
    expect((await get('neues.atom', undefined, { 'If-None-Match': etag })).status).toBe(200)
  })

  test('of a topic that was merged goes on with the other', async () => {
    const [old, present] = [await buildTopic(), await buildTopic()]
    const solution = await buildSolution({ author: await buildMember() })
    await onTopic(present.id, solution.id)
    const curator = await buildMember({ role: 'organiser' })
    expect(await mergeTopics(curator, old.id, present.id)).toMatchObject({ ok: true })
    expect((await get(`themen/${old.slug}.atom`)).data).toContain(`/loesungen/${solution.id}-`)
  })

  test.each(['themen/gibt-es-nicht.atom', 'loesungen.xml', 'konto.atom', 'kommunen/99999999.json', 'x.ics'])(
    'is not there: %s',
    async (address) => {
      expect((await get(address)).status).toBe(404)
    },
  )
})

describe('a calendar', () => {
  test('holds a Fachtag as days and its talks at their times in Germany', async () => {
    const fachtag = await db.fachtag.create({
      data: {
        slug: 'sommer-fachtag',
        title: 'Sommer-Fachtag; mit, Zeichen\\',
        firstDay: new Date('2027-06-10'),
        lastDay: new Date('2027-06-11'),
        place: 'Musterstadt',
        organisers: '',
      },
    })
    const entry = await db.entry.create({
      data: { kind: 'session', state: 'visible', visibility: 'public', publishedAt: now() },
    })
    await db.fachtagSession.create({
      data: {
        entryId: entry.id,
        fachtagId: fachtag.id,
        sessionKind: 'session',
        title: 'E-Akte im Bauamt',
        normalisedTitle: 'e-akte im bauamt',
        day: new Date('2027-06-10'),
        starts: '09:30',
        ends: '10:15',
        position: 1,
      },
    })
    const one = await get('fachtage/sommer-fachtag.ics')
    expect(one.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    const events = new ICAL.Component(ICAL.parse(one.data))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event))
    expect(events.map(({ summary }) => summary)).toEqual([
      'Sommer-Fachtag; mit, Zeichen\\',
      'E-Akte im Bauamt',
    ])
    expect([events[0]?.startDate.toString(), events[0]?.endDate.toString()]).toEqual([
      '2027-06-10',
      '2027-06-12',
    ])
    expect(events[1]?.startDate.toJSDate().toISOString()).toBe('2027-06-10T07:30:00.000Z')
    expect(events[1]?.endDate.toJSDate().toISOString()).toBe('2027-06-10T08:15:00.000Z')
    expect((await get('fachtage.ics')).data).toContain('SUMMARY:Sommer-Fachtag')
  })
})

describe('a private feed', () => {
  const keyOf = (answer: { data: { addresses: { address: string }[] } }) =>
    new URL(answer.data.addresses[0]?.address ?? '').searchParams.get('schluessel') ?? ''
  const create = (viewer: Viewer, von = '/loesungen') =>
    callRoute({ action: make, url: '/konto/feeds', form: { von }, viewer })

  test('shows one list as its member sees it, without a session, until it is ended', async () => {
    const member = await buildMember()
    const forMembers = await buildSolution({ author: await buildMember(), visibility: 'members' })
    const made = await create(member)
    expect(made.status).toBe(200)
    const key = keyOf(made)
    const [feed] = (await callRoute({ loader: own, url: '/konto/feeds', viewer: member })).data.feeds
    expect(feed).toMatchObject({ page: '/loesungen', usedOn: null })
    expect(JSON.stringify(feed)).not.toContain(key)

    const address = `loesungen.atom?schluessel=${key}`
    expect((await get(address)).data).toContain(`/loesungen/${forMembers.id}-`)
    expect((await get(`neues.atom?schluessel=${key}`)).status).toBe(404)
    expect((await get(`loesungen.atom?land=SN&schluessel=${key}`)).status).toBe(404)
    expect((await get('loesungen.atom?schluessel=falsch')).status).toBe(404)

    const params = { id: String(feed.id) }
    const url = `/konto/feeds/${feed.id}/entfernung`
    expect((await callRoute({ action: end, url, params, viewer: await buildMember() })).status).toBe(404)
    expect((await callRoute({ action: end, url, params, viewer: member })).status).toBe(302)
    expect((await get(address)).status).toBe(404)
    expect((await callRoute({ action: end, url, params, viewer: member })).status).toBe(404)
  })

  test('ends with a new password, and shows nothing to whoever is suspended or not confirmed any more', async () => {
    const member = await buildMember()
    const address = `loesungen.atom?schluessel=${keyOf(await create(member))}`
    await db.member.update({ where: { id: member.id }, data: { suspendedAt: now() } })
    expect((await get(address)).status).toBe(404)
    await db.member.update({ where: { id: member.id }, data: { suspendedAt: null, confirmedAt: null } })
    expect((await get(address)).status).toBe(404)
    await db.member.update({ where: { id: member.id }, data: { confirmedAt: now() } })
    expect((await get(address)).status).toBe(200)
    await db.$transaction((tx) => endAllSessions(tx, member.id))
    expect((await get(address)).status).toBe(404)
  })

  test('nobody has more than can be overseen, and what is no list has none', async () => {
    const member = await buildMember()
    for (let made = 0; made < mostKeys; made += 1) await create(member)
    expect((await create(member)).status).toBe(409)
    expect(await db.feedKey.count({ where: { memberId: member.id } })).toBe(mostKeys)
    expect((await create(await buildMember(), '/konto')).status).toBe(404)
    expect((await create(await buildMember(), 'https://anderswo.example/loesungen')).status).toBe(404)
    expect((await create(await buildMember({ confirmed: false }))).status).toBe(404)
    expect((await create(undefined)).status).toBe(401)
  })
})

test('the page that offers feeds offers a private one to confirmed members alone', async () => {
  const ask = async (viewer?: Viewer) =>
    (await callRoute({ loader: offer, url: '/feeds?von=/gesuche', viewer })).data.mayHaveKey
  expect(await ask()).toBe(false)
  expect(await ask(await buildMember({ confirmed: false }))).toBe(false)
  expect(await ask(await buildMember())).toBe(true)
  expect((await callRoute({ loader: offer, url: '/feeds?von=/konto' })).status).toBe(404)
})

test('on a site for members alone there is nothing without a key', async () => {
  const member = await buildMember()
  await db.setting.upsert({
    where: { key: 'site' },
    create: { key: 'site', value: { membersOnly: true } },
    update: { value: { membersOnly: true } },
  })
  expect((await get('loesungen.atom', member)).status).toBe(404)
  await db.setting.deleteMany({ where: { key: 'site' } })
})
