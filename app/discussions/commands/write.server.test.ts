import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution, buildTopic } from '#tests/support/factories'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { findCommentPlace } from '../queries/place.server'
import { listThreads } from '../queries/threads.server'
import { deleteComment } from './change.server'
import { setCommentVisibility } from './thread.server'
import { writeComment } from './write.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

const count = async (id: number) => (await db.entry.findUniqueOrThrow({ where: { id } })).commentCount

async function written(...args: Parameters<typeof writeComment>): Promise<number> {
  const result = await writeComment(...args)
  if (!result.ok) throw new Error(result.problem)
  return result.value.id
}

describe('a comment', () => {
  test('on a solution carries organisation, text as HTML, revision, activity, search and counter', async () => {
    const solution = await buildSolution({ author: await buildMember(), visibility: 'members' })
    const writer = await buildMember()
    const body = '**Läuft** bei uns <script>alert(1)</script>'
    const id = await written(writer, { subjectId: solution.id, body })
    const entry = await db.entry.findUniqueOrThrow({
      where: { id },
      include: { comment: true, revisions: true, activities: true, searchDocument: true },
    })
    expect(entry).toMatchObject({
      kind: 'comment',
      state: 'visible',
      visibility: 'members',
      authorId: writer.id,
      organisationId: writer.organisationId,
      comment: { subjectId: solution.id, parentId: null, body },
      revisions: [{ version: 1, source: { body } }],
      activities: [{ verb: 'comment.written', actorId: writer.id, organisationId: writer.organisationId }],
    })
    expect(entry.comment?.bodyHtml).toContain('<strong>Läuft</strong>')
    expect(entry.comment?.bodyHtml).not.toContain('<script')
    expect(entry.searchDocument).toMatchObject({ title: '', memberText: '' })
    expect(entry.searchDocument?.publicText).toContain('Läuft bei uns')
    expect(JSON.stringify(entry.activities[0]?.facts)).not.toContain('Läuft')
    expect(await count(solution.id)).toBe(1)
  })

  test('sent twice at once is one; another text from the same form is another', async () => {
    const topic = await buildTopic()
    const writer = await buildMember()
    const input = { subjectId: topic.id, body: 'Zweimal gedrückt', submissionKey: randomUUID() }
    const ids = await Promise.all([written(writer, input), written(writer, input), written(writer, input)])
    expect(new Set(ids).size).toBe(1)
    expect(await count(topic.id)).toBe(1)
    expect(await written(writer, { ...input, body: 'Etwas anderes' })).not.toBe(ids[0])
    expect(await count(topic.id)).toBe(2)
  })

  test('a key that another kind of form used does not swallow it', async () => {
    const author = await buildMember()
    const solution = await buildSolution({ author })
    const submissionKey = randomUUID()
    await db.entry.update({ where: { id: solution.id }, data: { submissionKey } })
    const id = await written(author, { subjectId: solution.id, body: 'Trotzdem da', submissionKey })
    expect(id).not.toBe(solution.id)
  })

  test('many at once are all counted', async () => {
    const topic = await buildTopic()
    const writer = await buildMember()
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        written(writer, { subjectId: topic.id, body: `Nr. ${index}` }),
      ),
    )
    expect(await count(topic.id)).toBe(12)
  })
})

describe('a reply', () => {
  test('to a reply joins its thread', async () => {
    const topic = await buildTopic()
    const writer = await buildMember()
    const root = await written(writer, { subjectId: topic.id, body: 'Frage' })
    const reply = await written(writer, { subjectId: topic.id, parentId: root, body: 'Antwort' })
    const second = await written(writer, { subjectId: topic.id, parentId: reply, body: 'Antwort darauf' })
    const [thread] = (await listThreads(guest, topic.id, { order: 'oldest' }))?.threads ?? []
    expect(thread?.replies.map(({ id }) => id)).toEqual([reply, second])
  })

  test('needs something to reply to, below the same subject', async () => {
    const topic = await buildTopic()
    const writer = await buildMember()
    const elsewhere = await written(writer, { subjectId: (await buildTopic()).id, body: 'Anderswo' })
    const gone = await written(writer, { subjectId: topic.id, body: 'Gleich weg' })
    await deleteComment(writer, gone)
    for (const parentId of [elsewhere, gone, topic.id, 2_147_483_647]) {
      expect(await writeComment(writer, { subjectId: topic.id, parentId, body: 'Antwort' })).toEqual({
        ok: false,
        problem: 'parent_gone',
      })
    }
    expect(await count(topic.id)).toBe(0)
  })
})

describe('is refused', () => {
  test('to guests and the unconfirmed', async () => {
    const topic = await buildTopic()
    const input = { subjectId: topic.id, body: 'Text' }
    for (const viewer of [guest, await buildMember({ confirmed: false })]) {
      expect(await writeComment(viewer, input)).toEqual({ ok: false, problem: 'not_allowed' })
    }
  })

  test('below what the writer does not see, what is closed, and what takes none', async () => {
    const author = await buildMember()
    const writer = await buildMember()
    const draft = await buildSolution({ author, state: 'draft' })
    const deleted = await buildSolution({ author })
    await db.entry.update({ where: { id: deleted.id }, data: { state: 'deleted' } })
    const comment = await written(writer, { subjectId: (await buildTopic()).id, body: 'Kein Gegenstand' })
    for (const subjectId of [draft.id, deleted.id, comment, 2_147_483_647]) {
      expect(await writeComment(writer, { subjectId, body: 'Text' })).toEqual({
        ok: false,
        problem: 'not_found',
      })
    }
    expect(await writeComment(author, { subjectId: draft.id, body: 'Text' })).toEqual({
      ok: false,
      problem: 'not_allowed',
    })
  })
})

test('comments follow the visibility of what they hang on', async () => {
  const author = await buildMember()
  const solution = await buildSolution({ author })
  const root = await written(author, { subjectId: solution.id, body: 'Öffentlich' })
  const reply = await written(author, { subjectId: solution.id, parentId: root, body: 'Auch' })
  const other = await written(author, { subjectId: (await buildTopic()).id, body: 'Unberührt' })
  expect(await findCommentPlace(guest, reply)).not.toBeNull()
  await db.$transaction(async (tx) => {
    await tx.entry.update({ where: { id: solution.id }, data: { visibility: 'members' } })
    await setCommentVisibility(tx, solution.id, 'members')
  })
  const rows = await db.entry.findMany({
    where: { id: { in: [root, reply, other] } },
    orderBy: { id: 'asc' },
  })
  expect(rows.map(({ visibility }) => visibility)).toEqual(['members', 'members', 'public'])
  expect(await findCommentPlace(guest, reply)).toBeNull()
  expect(await listThreads(guest, solution.id, { order: 'oldest' })).toBeNull()
  expect((await listThreads(author, solution.id, { order: 'oldest' }))?.threads).toHaveLength(1)
})
