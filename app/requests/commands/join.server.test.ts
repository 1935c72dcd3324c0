import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation, buildRequest } from '#tests/support/factories'
import { queuedMails } from '#tests/support/mails'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { findRequest } from '../queries/page.server'
import { finishRequest } from './finish.server'
import { joinRequest, leaveRequest } from './join.server'
import { withdrawRequest } from './withdraw.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(closeDatabase)

const publicUrl = 'https://nabe.example'

async function asked() {
  const author = await buildMember()
  return { author, ...(await buildRequest({ author })) }
}
const joinCount = async (id: number) =>
  (await db.request.findUniqueOrThrow({ where: { entryId: id } })).joinCount

describe('joining', () => {
  test('counts the organisation and mails the asker, without the name of a person', async () => {
    const { author, id, slug, title } = await asked()
    const viewer = await buildMember()
    const joined = await joinRequest(viewer, id, { note: 'Bei uns eilt es.', publicUrl })
    expect(joined).toEqual({ ok: true, value: { id, slug } })
    expect(await joinCount(id)).toBe(1)
    const [mail, ...more] = await queuedMails(author.email)
    expect(more).toEqual([])
    expect(mail?.subject).toMatch(/^Nabe: Musterort \d+ sucht das auch$/)
    expect(mail?.text).toContain(title)
    expect(mail?.text).toContain(`${publicUrl}/gesuche/${id}-${slug}`)
    expect(mail?.text).not.toContain(viewer.name)
  })

  test('twice is once; a note can be added, changed and emptied, and stays when none is given', async () => {
    const { author, id } = await asked()
    const viewer = await buildMember()
    const note = async () => (await findRequest(viewer, id))?.seekers[0]?.note
    await joinRequest(viewer, id, { publicUrl })
    for (const typed of ['Erst das', 'Dann dies', undefined, '']) {
      expect((await joinRequest(viewer, id, { note: typed, publicUrl })).ok).toBe(true)
      expect(await note()).toBe(typed ?? 'Dann dies')
    }
    expect(await joinCount(id)).toBe(1)
    expect(await queuedMails(author.email)).toHaveLength(1)
    expect(await db.activity.count({ where: { entryId: id, verb: 'request.joined' } })).toBe(1)
  })

  test('two people of one organisation are one, many organisations at once all count', async () => {
    const { author, id } = await asked()
    const first = await buildMember()
    const colleague = await buildMember({ organisationId: first.organisationId })
    const others = await Promise.all(Array.from({ length: 8 }, () => buildMember()))
    const all = [first, first, colleague, ...others, ...others]
    const answers = await Promise.all(all.map((viewer) => joinRequest(viewer, id, { publicUrl })))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await joinCount(id)).toBe(9)
    expect(await db.requestJoin.count({ where: { requestId: id } })).toBe(9)
    expect(await queuedMails(author.email)).toHaveLength(9)
  })

  test('joining and leaving at once keeps the count right', async () => {
    const { id } = await asked()
    const people = await Promise.all(Array.from({ length: 6 }, () => buildMember()))
    await Promise.all(people.map((viewer) => joinRequest(viewer, id, { publicUrl })))
    await Promise.all(
      people.flatMap((viewer, index) =>
        index % 2
          ? [leaveRequest(viewer, id), leaveRequest(viewer, id)]
          : [joinRequest(viewer, id, { publicUrl })],
      ),
    )
    expect(await joinCount(id)).toBe(3)
    expect(await db.requestJoin.count({ where: { requestId: id } })).toBe(3)
  })

  test('is refused with its reason', async () => {
    const { author, id } = await asked()
    const colleague = await buildMember({ organisationId: author.organisationId })
    const stranger = await buildMember()
    const join = (viewer: Parameters<typeof joinRequest>[0], requestId = id) =>
      joinRequest(viewer, requestId, { publicUrl })
    expect(await join(guest)).toEqual({ ok: false, problem: 'guest' })
    expect(await join(await buildMember({ confirmed: false }))).toEqual({ ok: false, problem: 'unconfirmed' })
    expect(await join(author)).toEqual({ ok: false, problem: 'own_organisation' })
    expect(await join(colleague)).toEqual({ ok: false, problem: 'own_organisation' })
    expect(await join(stranger, 2_000_000_000)).toEqual({ ok: false, problem: 'not_found' })
    await finishRequest(author, id, { outcome: { kind: 'closed' }, reason: 'Erledigt' }, publicUrl)
    expect(await join(stranger)).toEqual({ ok: false, problem: 'closed' })
    await withdrawRequest(author, id)
    expect(await join(stranger)).toEqual({ ok: false, problem: 'not_found' })
    expect(await joinCount(id)).toBe(0)
    expect(await queuedMails(author.email)).toEqual([])
  })

  test('no mail goes to an asker who cannot read it any more', async () => {
    for (const data of [
      { suspendedAt: new Date() },
      { confirmedAt: null },
      { emailVerifiedAt: null },
      { anonymisedAt: new Date() },
    ]) {
      const { author, id } = await asked()
      await db.member.update({ where: { id: author.id }, data })
      expect((await joinRequest(await buildMember(), id, { publicUrl })).ok).toBe(true)
      expect(await queuedMails(author.email)).toEqual([])
    }
  })

  test('colleagues are told where the asker works elsewhere; nobody is who joined for a former employer', async () => {
    const { author, id } = await asked()
    const colleague = await buildMember({ organisationId: author.organisationId })
    const joiner = await buildMember()
    await joinRequest(joiner, id, { note: 'Auch wir', publicUrl })
    expect(await queuedMails(colleague.email)).toHaveLength(0)
    for (const moved of [author, joiner]) {
      const { id: organisationId } = await buildOrganisation()
      await db.member.update({ where: { id: moved.id }, data: { organisationId } })
    }
    const last = await buildMember()
    await joinRequest(last, id, { publicUrl })
    expect(await queuedMails(colleague.email)).toHaveLength(1)
    expect((await queuedMails(author.email)).length).toBe(1)
    const seekers = (await findRequest(last, id))?.seekers
    expect(seekers?.map(({ member, note }) => [member?.id ?? null, note])).toEqual([
      [last.id, ''],
      [null, 'Auch wir'],
    ])
    await finishRequest(colleague, id, { outcome: { kind: 'closed' }, reason: 'Erledigt' }, publicUrl)
    expect(await queuedMails(last.email)).toHaveLength(1)
    expect(await queuedMails(joiner.email)).toHaveLength(0)
  })
})

test('leaving is for the organisation, also by a colleague, and not for guests', async () => {
  const { id, slug } = await asked()
  const viewer = await buildMember()
  const colleague = await buildMember({ organisationId: viewer.organisationId })
  await joinRequest(viewer, id, { publicUrl })
  expect(await leaveRequest(guest, id)).toEqual({ ok: false, problem: 'not_found' })
  expect(await leaveRequest(colleague, id)).toEqual({ ok: true, value: { id, slug } })
  expect(await leaveRequest(colleague, id)).toEqual({ ok: true, value: { id, slug } })
  expect(await joinCount(id)).toBe(0)
})

test('guests read which organisations seek the same, members also what they noted', async () => {
  const { author, id } = await asked()
  const viewer = await buildMember()
  await joinRequest(viewer, id, { note: 'Nur unter uns', publicUrl })
  const forGuests = await findRequest(guest, id)
  expect(forGuests?.seekers).toMatchObject([{ own: false, note: null, member: null }])
  expect(JSON.stringify(forGuests)).not.toMatch(/Nur unter uns|Person \d/)
  expect((await findRequest(await buildMember({ confirmed: false }), id))?.seekers[0]?.note).toBeNull()
  expect((await findRequest(author, id))?.seekers).toMatchObject([
    { own: false, note: 'Nur unter uns', member: { name: viewer.name } },
  ])
  expect((await findRequest(viewer, id))?.seekers[0]?.own).toBe(true)
})
