import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution, buildTopic } from '#tests/support/factories'
import { guest, type Viewer } from '~/auth/viewer'
import { deleteComment } from '~/discussions/commands/change.server'
import { writeComment } from '~/discussions/commands/write.server'
import { findCommentPlace } from '~/discussions/queries/place.server'
import { listThreads } from '~/discussions/queries/threads.server'
import { closeDatabase, db, pool } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { hideEntry, showEntry } from './commands.server'
import { countQueues, findModerated } from './queries.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

const publicUrl = 'https://nabe.example'

async function mailsTo(email: string): Promise<{ subject: string; text: string }[]> {
  const { rows } = await pool().query(
    `SELECT data FROM pgboss.job WHERE name = 'mail.send' AND data->>'to' = $1 ORDER BY created_on`,
    [email],
  )
  return rows.map(({ data }) => data)
}

async function comments() {
  const topic = await buildTopic()
  const [writer, other, organiser] = [
    await buildMember(),
    await buildMember(),
    await buildMember({ role: 'organiser' }),
  ]
  const write = async (author: Viewer, parentId?: number) => {
    const result = await writeComment(author, { subjectId: topic.id, parentId, body: 'Beleidigung' })
    return result.ok ? result.value.id : 0
  }
  const shown = async (viewer: Viewer) =>
    (await listThreads(viewer, topic.id, { order: 'oldest' }))?.threads ?? []
  const count = async () => (await db.entry.findUniqueOrThrow({ where: { id: topic.id } })).commentCount
  return { topic, writer, other, organiser, write, shown, count, root: await write(writer) }
}

describe('hiding a comment', () => {
  test('takes it from others, mails the reason, keeps the counter; showing brings it back', async () => {
    const { writer, other, organiser, root, shown, count } = await comments()
    const reason = 'Bitte ohne Angriffe auf Personen.'
    expect(await hideEntry(organiser, { id: root, reason }, publicUrl)).toMatchObject({ ok: true })
    for (const viewer of [guest, other]) {
      expect(await shown(viewer)).toEqual([])
      expect(await findCommentPlace(viewer, root)).toBeNull()
    }
    for (const viewer of [writer, organiser]) {
      expect((await shown(viewer))[0]).toMatchObject({ state: 'hidden', hiddenReason: reason })
      expect(await findCommentPlace(viewer, root)).not.toBeNull()
    }
    expect(await count()).toBe(0)
    const [mail] = await mailsTo(writer.email)
    expect(mail?.text).toContain(reason)
    expect(mail?.text).toContain(`${publicUrl}/kommentare/${root}`)
    expect(await showEntry(organiser, root, publicUrl)).toMatchObject({ ok: true })
    expect(await shown(guest)).toHaveLength(1)
    expect(await count()).toBe(1)
    expect(await mailsTo(writer.email)).toHaveLength(2)
    const deeds = await db.activity.findMany({ where: { entryId: root }, orderBy: { id: 'asc' } })
    expect(deeds.map(({ verb }) => verb)).toEqual(['comment.written', 'entry.hidden', 'entry.shown'])
    expect(JSON.stringify(deeds.map(({ facts }) => facts))).not.toContain('Angriffe')
  })

  test('leaves a placeholder without reason where replies hang on it', async () => {
    const { other, organiser, write, root, shown } = await comments()
    const reply = await write(other, root)
    await hideEntry(organiser, { id: root, reason: 'Grund' }, publicUrl)
    for (const viewer of [guest, other]) {
      const [placeholder] = await shown(viewer)
      expect(placeholder).toMatchObject({ state: 'hidden', html: null, author: null, hiddenReason: null })
      expect(placeholder?.replies.map(({ id }) => id)).toEqual([reply])
    }
    await hideEntry(organiser, { id: reply, reason: 'Grund' }, publicUrl)
    expect(await shown(guest)).toEqual([])
  })

  test('happens once, even when two of the team press at once', async () => {
    const { writer, organiser, root, count } = await comments()
    const second = await buildMember({ role: 'administrator' })
    const both = await Promise.all(
      [organiser, second].map((viewer) => hideEntry(viewer, { id: root, reason: 'Grund' }, publicUrl)),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await mailsTo(writer.email)).toHaveLength(1)
    expect(await count()).toBe(0)
    expect(await hideEntry(organiser, { id: root, reason: 'Grund' }, publicUrl)).toEqual({
      ok: false,
      problem: 'gone',
    })
  })

  test('and deleting it by its author do not count twice', async () => {
    const { writer, organiser, root, count } = await comments()
    await Promise.all([
      hideEntry(organiser, { id: root, reason: 'Grund' }, publicUrl),
      deleteComment(writer, root),
    ])
    expect(await count()).toBe(0)
    expect((await db.entry.findUniqueOrThrow({ where: { id: root } })).state).toBe('deleted')
    expect(await showEntry(organiser, root, publicUrl)).toMatchObject({ ok: false, problem: 'not_found' })
  })
})

describe('hiding a solution', () => {
  test('makes it and its discussion a 404 for others, and its topic counts it no more', async () => {
    const author = await buildMember()
    const organiser = await buildMember({ role: 'organiser' })
    const reader = await buildMember()
    const solution = await buildSolution({ author })
    const topic = await buildTopic()
    await db.entryTopic.create({ data: { entryId: solution.id, topicId: topic.id } })
    await db.topic.update({ where: { entryId: topic.id }, data: { solutionCount: 1 } })
    const written = await writeComment(reader, { subjectId: solution.id, body: 'Danke' })
    const comment = written.ok ? written.value.id : 0
    await hideEntry(organiser, { id: solution.id, reason: 'Werbung' }, publicUrl)
    const solutionCount = async () =>
      (await db.topic.findUniqueOrThrow({ where: { entryId: topic.id } })).solutionCount
    expect(await solutionCount()).toBe(0)
    expect(await findCommentPlace(reader, comment)).toBeNull()
    expect(await listThreads(reader, solution.id, { order: 'oldest' })).toBeNull()
    expect((await listThreads(author, solution.id, { order: 'oldest' }))?.writing).toBe('closed')
    const [mail] = await mailsTo(author.email)
    expect(mail?.text).toContain(`${publicUrl}/loesungen/${solution.id}-${solution.slug}`)
    await showEntry(organiser, solution.id, publicUrl)
    expect(await solutionCount()).toBe(1)
    expect(await findCommentPlace(reader, comment)).not.toBeNull()
  })

  test('that nobody here wrote needs no mail', async () => {
    const solution = await buildSolution({ author: await buildMember() })
    await db.entry.update({ where: { id: solution.id }, data: { authorId: null } })
    const organiser = await buildMember({ role: 'organiser' })
    expect(await hideEntry(organiser, { id: solution.id, reason: 'Grund' }, publicUrl)).toMatchObject({
      ok: true,
    })
  })
})

describe('is refused', () => {
  test('to everybody but the Fachtag team', async () => {
    const { writer, other, root } = await comments()
    const unconfirmed = await buildMember({ role: 'organiser', confirmed: false })
    for (const viewer of [guest, writer, other, unconfirmed]) {
      expect(await hideEntry(viewer, { id: root, reason: 'Grund' }, publicUrl)).toEqual({
        ok: false,
        problem: 'not_found',
      })
      expect(await showEntry(viewer, root, publicUrl)).toMatchObject({ ok: false })
      expect(await findModerated(viewer, root)).toBeNull()
      expect(await countQueues(viewer)).toBeNull()
    }
  })

  test('for topics, drafts and what is not there', async () => {
    const organiser = await buildMember({ role: 'organiser' })
    const draft = await buildSolution({ author: await buildMember(), state: 'draft' })
    const topic = await buildTopic()
    for (const id of [topic.id, draft.id, 2_147_483_647]) {
      expect(await hideEntry(organiser, { id, reason: 'Grund' }, publicUrl)).toEqual({
        ok: false,
        problem: 'not_found',
      })
    }
  })
})

test('the start page counts what waits', async () => {
  const organiser = await buildMember({ role: 'organiser' })
  const before = await countQueues(organiser)
  await buildMember({ confirmed: false })
  const solution = await buildSolution({ author: await buildMember() })
  await db.topicProposal.create({ data: { entryId: solution.id, label: 'Neues Thema' } })
  await hideEntry(organiser, { id: solution.id, reason: 'Grund' }, publicUrl)
  const after = await countQueues(organiser)
  expect(after?.waitingMembers).toBe((before?.waitingMembers ?? 0) + 1)
  expect(after?.hidden).toBe((before?.hidden ?? 0) + 1)
  expect(after?.topicProposals).toBe(before?.topicProposals)
})
