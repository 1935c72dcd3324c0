import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildRequest, buildTopic } from '#tests/support/factories'
import { callRoute } from '#tests/support/route'
import { solutionForm } from '#tests/support/solutionForm'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { indexEntry } from '~/search/commands.server'
import { loader as start } from './_index'
import { loader as list } from './gesuche._index'
import { loader as organisationPage } from './kommunen.$key._index'
import { loader as solutionPage } from './loesungen.$idSlug._index'
import { action as link, loader as linkPage } from './loesungen.$idSlug.gesuche'
import { action as decline } from './loesungen.$idSlug.gesuche_.ablehnung'
import { loader as newForm, action as publish } from './loesungen.neu'
import { loader as topicPage } from './themen.$slug._index'

useDatabase()
afterAll(closeDatabase)

type Member = Awaited<ReturnType<typeof buildMember>>
let asker: Member
let topic: { id: number; slug: string }
let request: { id: number; slug: string; title: string }
let secret: { id: number }

beforeAll(async () => {
  await jobs().prepare()
  asker = await buildMember()
  topic = await buildTopic()
  request = await buildRequest({ author: asker, title: 'Wer hat schon Baustellen auf der Karte gezeigt?' })
  secret = await buildRequest({ author: asker, visibility: 'members' })
  await db.entryTopic.create({ data: { entryId: request.id, topicId: topic.id } })
  const { id: entryId, title } = request
  await db.$transaction((tx) => indexEntry(tx, { entryId, title, publicText: 'Kurz gesagt' }))
})

const idsOf = (items: { id: number }[]) => items.map(({ id }) => id)

describe('what is sought', () => {
  test('is listed, and guests see what is public', async () => {
    const asGuest = await callRoute({ loader: list, url: '/gesuche' })
    expect(asGuest.data.count).toBe(1)
    expect(idsOf(asGuest.data.page.items)).toEqual([request.id])
    const asMember = await callRoute({ loader: list, url: '/gesuche', viewer: await buildMember() })
    expect(idsOf(asMember.data.page.items)).toEqual([secret.id, request.id])
    const narrowed = await callRoute({ loader: list, url: `/gesuche?thema=${topic.slug}&sort=termin` })
    expect(narrowed.data).toMatchObject({
      sort: 'soonest',
      count: 1,
      filters: { topic: { slug: topic.slug } },
    })
    expect((await callRoute({ loader: list, url: '/gesuche?stand=geloest' })).data.count).toBe(0)
    expect((await callRoute({ loader: list, url: '/gesuche?seite=x' })).data.page.brokenCursor).toBe(true)
  })

  test('stands on start, topic and municipality pages', async () => {
    const { data } = await callRoute({ loader: start, url: '/' })
    expect(data.figures.requests).toBe(1)
    expect(idsOf(data.requests)).toEqual([request.id])
    const { slug } = topic
    const under = await callRoute({ loader: topicPage, url: `/themen/${slug}`, params: { slug } })
    expect(idsOf(under.data.requests.items)).toEqual([request.id])
    const { key } = await db.organisation.findUniqueOrThrow({ where: { id: asker.organisationId } })
    const params = { key: key ?? '' }
    const there = await callRoute({ loader: organisationPage, url: `/kommunen/${key}`, params })
    expect(idsOf(there.data.requests.items)).toEqual([request.id])
  })
})

describe('a new solution', () => {
  const openedFrom = (id: number | string, viewer: Member) =>
    callRoute({ loader: newForm, url: `/loesungen/neu?gesuch=${id}`, viewer })
  const post = async (viewer: Member, parts: Record<string, unknown> = {}) => {
    const form = solutionForm(topic.id, { title: 'Baustellen auf der Karte zeigen', ...parts })
    const { location } = await callRoute({ action: publish, url: '/loesungen/neu', form, viewer })
    return { idSlug: location?.split('/')[2] ?? '' }
  }
  const answersOf = ({ idSlug }: { idSlug: string }) =>
    db.requestAnswer.count({ where: { solutionId: Number.parseInt(idSlug, 10) } })

  test('is begun with the topics of the request that it is to answer', async () => {
    const member = await buildMember()
    const { data } = await openedFrom(request.id, member)
    expect(data).toMatchObject({ sought: { id: request.id }, values: { topics: [String(topic.id)] } })
    for (const id of ['x', '-1', '2147483647', topic.id]) {
      expect((await openedFrom(id, member)).data.sought).toBeNull()
    }
    const waiting = await buildMember({ confirmed: false })
    expect((await openedFrom(secret.id, waiting)).data.sought).toBeNull()
  })

  test('is named there once it is published; a forged request does no harm', async () => {
    const member = await buildMember()
    expect(await answersOf(await post(member, { requestId: String(request.id) }))).toBe(1)
    for (const requestId of ['x', '0', '2147483647', String(topic.id)]) {
      const params = await post(member, { requestId, title: 'Etwas ganz anderes' })
      expect(params.idSlug).toMatch(/^\d+-etwas/)
      expect(await answersOf(params)).toBe(0)
    }
  })

  test('is asked on its page who of those that seek it is answered', async () => {
    const member = await buildMember()
    const params = await post(member)
    const url = `/loesungen/${params.idSlug}`
    const seen = await callRoute({ loader: solutionPage, url, params, viewer: member })
    expect(idsOf(seen.data.offered.requests)).toEqual([request.id])
    expect((await callRoute({ loader: solutionPage, url, params })).data.offered.requests).toEqual([])

    const send = (form: Record<string, string>, viewer: Parameters<typeof callRoute>[0]['viewer'] = member) =>
      callRoute({ action: link, url: `${url}/gesuche`, params, form, viewer })
    const empty = await send({})
    expect(empty.status).toBe(400)
    expect(empty.data.lastResult.error.requestIds).toBeTruthy()
    const again = await callRoute({ loader: linkPage, url: `${url}/gesuche`, params, viewer: member })
    expect(idsOf(again.data.requests)).toEqual([request.id])
    const asStranger = await callRoute({ loader: linkPage, url: `${url}/gesuche`, params, viewer: asker })
    expect(asStranger.location).toBe(url)
    expect((await send({ requestIds: String(request.id) }, asker)).status).toBe(404)
    expect((await send({ requestIds: String(request.id) }, guest)).status).toBe(401)
    expect(await answersOf(params)).toBe(0)

    const linked = await send({ requestIds: String(request.id) })
    expect(linked.location).toBe(`${url}?verknuepft=1`)
    expect(await answersOf(params)).toBe(1)
  })

  test('is not asked again once nothing fits', async () => {
    const member = await buildMember()
    const params = await post(member)
    const url = `/loesungen/${params.idSlug}`
    const form = { shown: `${request.id} 0 x 2147483647` }
    const refuse = (viewer: Member) =>
      callRoute({ action: decline, url: `${url}/gesuche/ablehnung`, params, form, viewer })
    expect((await refuse(asker)).status).toBe(404)
    expect((await refuse(member)).location).toBe(url)
    const seen = await callRoute({ loader: solutionPage, url, params, viewer: member })
    expect(seen.data.offered.requests).toEqual([])
  })
})
