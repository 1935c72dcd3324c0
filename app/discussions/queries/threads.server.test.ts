import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrigin, buildTopic } from '#tests/support/factories'
import { guest, type MemberViewer } from '~/auth/viewer'
import { closeDatabase, db, pool } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { deleteComment } from '../commands/change.server'
import { openThread } from '../commands/thread.server'
import { writeComment } from '../commands/write.server'
import type { CommentOrder } from '../schema'
import { findCommentPlace } from './place.server'
import { listReplies } from './replies.server'
import { listThreads } from './threads.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

let topic: { id: number; slug: string }
let writer: MemberViewer & { organisationId: number }
const roots: number[] = []
const replies: number[] = []

/** Comments written straight into the tables: five hundred through the command would take a minute. */
async function write(subjectId: number, number: number, parentId: number | null = null): Promise<number[]> {
  const { rows } = await pool().query<{ id: number }>(
    `WITH made AS (
       INSERT INTO entry (kind, organisation_id, author_id, state, published_at)
       SELECT 'comment', $1, $2, 'visible', now() FROM generate_series(1, $3) RETURNING id)
     INSERT INTO comment (entry_id, subject_id, parent_id, body, body_html)
     SELECT id, $4, $5, 'Text', '<p>Text</p>' FROM made ORDER BY id RETURNING entry_id AS id`,
    [writer.organisationId, writer.id, number, subjectId, parentId],
  )
  return rows.map(({ id }) => id)
}

beforeAll(async () => {
  topic = await buildTopic()
  writer = await buildMember()
  roots.push(...(await write(topic.id, 380)))
  replies.push(...(await write(topic.id, 120, roots[200] ?? null)))
})

async function allPages(order: CommentOrder) {
  const pages = []
  let cursor: string | null = null
  do {
    const page = await listThreads(guest, topic.id, { order, cursor })
    if (!page) throw new Error('not visible')
    pages.push(page)
    cursor = page.next
  } while (cursor)
  return pages
}

describe('500 comments', () => {
  test.each<CommentOrder>(['oldest', 'newest'])(
    'page without loss, %s first, forth and back',
    async (order) => {
      const pages = await allPages(order)
      const ids = pages.flatMap((page) => page.threads.map(({ id }) => id))
      expect(ids).toEqual(order === 'oldest' ? roots : [...roots].reverse())
      expect(pages).toHaveLength(8)
      expect(pages[0]?.previous).toBeNull()
      expect(pages[1]?.previous).toEqual({ cursor: null })
      for (const [index, page] of pages.entries()) {
        if (index < 2) continue
        const back = await listThreads(guest, topic.id, { order, cursor: page.previous?.cursor ?? null })
        expect(back?.threads.map(({ id }) => id)).toEqual(pages[index - 1]?.threads.map(({ id }) => id))
      }
    },
  )

  test('a long thread shows its first 50 replies and leads to the others', async () => {
    const pages = await allPages('oldest')
    const thread = pages.flatMap((page) => page.threads).find(({ id }) => id === roots[200])
    expect(thread?.replies.map(({ id }) => id)).toEqual(replies.slice(0, 50))
    const rest = await listReplies(guest, roots[200] ?? 0, thread?.moreReplies ?? null)
    expect(rest?.replies.map(({ id }) => id)).toEqual(replies.slice(50, 100))
    expect(rest?.root.id).toBe(roots[200])
    expect(rest?.previous).toEqual({ cursor: null })
    const last = await listReplies(guest, roots[200] ?? 0, rest?.next ?? null)
    expect(last?.replies.map(({ id }) => id)).toEqual(replies.slice(100))
    expect(last?.next).toBeNull()
    const back = await listReplies(guest, roots[200] ?? 0, last?.previous?.cursor ?? null)
    expect(back?.replies.map(({ id }) => id)).toEqual(replies.slice(50, 100))
  })

  test.each([0, 49, 50, 199, 200, 379])(
    'the permanent link of thread %i lands on its page',
    async (index) => {
      const id = roots[index] ?? 0
      const place = await findCommentPlace(guest, id)
      const url = new URL(place?.address ?? '', 'http://localhost')
      expect(url.pathname).toBe(`/themen/${topic.slug}`)
      expect(url.hash).toBe(`#kommentar-${id}`)
      const page = await listThreads(guest, topic.id, {
        order: 'oldest',
        cursor: url.searchParams.get('kommentare'),
      })
      expect(page?.cursorBroken).toBe(false)
      expect(page?.threads.map((thread) => thread.id)).toContain(id)
      expect(page?.threads[0]?.id).toBe(roots[Math.floor(index / 50) * 50])
    },
  )

  test.each([0, 49, 50, 119])('the permanent link of reply %i lands on its page', async (index) => {
    const id = replies[index] ?? 0
    const place = await findCommentPlace(guest, id)
    const url = new URL(place?.address ?? '', 'http://localhost')
    expect(url.hash).toBe(`#kommentar-${id}`)
    if (index < 50) {
      const cursor = url.searchParams.get('kommentare')
      const page = await listThreads(guest, topic.id, { order: 'oldest', cursor })
      const thread = page?.threads.find((each) => each.id === roots[200])
      expect(thread?.replies.map((reply) => reply.id)).toContain(id)
    } else {
      expect(url.pathname).toBe(`/kommentare/${roots[200]}/antworten`)
      const page = await listReplies(guest, roots[200] ?? 0, url.searchParams.get('ab'))
      expect(page?.replies.map((reply) => reply.id)).toContain(id)
    }
  })

  test.each(['x', '', 'b2xkZXN0', '!!!', 'a'.repeat(5_000)])(
    'a broken cursor gives page 1: %#',
    async (cursor) => {
      const page = await listThreads(guest, topic.id, { order: 'oldest', cursor })
      expect(page?.threads[0]?.id).toBe(roots[0])
      expect(page?.cursorBroken).toBe(cursor !== '')
    },
  )

  test('a cursor of the other order or of another subject is broken', async () => {
    const next = (await listThreads(guest, topic.id, { order: 'oldest' }))?.next ?? ''
    expect((await listThreads(guest, topic.id, { order: 'newest', cursor: next }))?.cursorBroken).toBe(true)
    const other = await buildTopic()
    expect((await listThreads(guest, other.id, { order: 'oldest', cursor: next }))?.cursorBroken).toBe(true)
  })

  test('a page is one statement and takes little time', async () => {
    const query = vi.spyOn(pg.Client.prototype, 'query')
    const started = performance.now()
    await listThreads(guest, topic.id, { order: 'newest' })
    expect(performance.now() - started).toBeLessThan(500)
    expect(query).toHaveBeenCalledTimes(1)
    query.mockRestore()
  })
})

describe('what a reader learns of an author', () => {
  test('depends on who reads', async () => {
    const quiet = await buildTopic()
    const named = await buildMember({ namePublic: true })
    await writeComment(writer, { subjectId: quiet.id, body: 'Eins' })
    await writeComment(named, { subjectId: quiet.id, body: 'Zwei' })
    const authors = async (viewer: typeof guest | MemberViewer) =>
      (await listThreads(viewer, quiet.id, { order: 'oldest' }))?.threads.map(({ author }) => author)
    const unconfirmed = await buildMember({ confirmed: false })
    for (const viewer of [guest, unconfirmed]) {
      const [first, second] = (await authors(viewer)) ?? []
      expect(first).toMatchObject({ name: null, memberId: null, functionTitle: 'Hauptamt' })
      expect(first?.organisation?.name).toMatch(/^Musterort/)
      expect(second).toMatchObject({ name: named.name, memberId: null })
      expect(JSON.stringify(await listThreads(viewer, quiet.id, { order: 'oldest' }))).not.toContain(
        writer.name,
      )
    }
    expect((await authors(named))?.[0]).toMatchObject({ name: writer.name, memberId: writer.id })
  })
})

describe('threads of a Fachtag', () => {
  test('stand first on the first page, whatever the order', async () => {
    const subject = await buildTopic()
    const [before] = await write(subject.id, 60)
    const origin = await buildOrigin({ topicId: subject.id })
    const opening = await db.$transaction((tx) =>
      openThread(tx, {
        topicId: subject.id,
        originId: origin.id,
        body: 'Wer hat dazu schon eine Lösung im Einsatz?',
        authorId: writer.id,
        organisationId: writer.organisationId,
      }),
    )
    for (const order of ['oldest', 'newest'] as const) {
      const page = await listThreads(guest, subject.id, { order })
      expect(page?.threads).toHaveLength(51)
      expect(page?.threads[0]).toMatchObject({
        id: opening.id,
        origin: { id: origin.id, sessionTitle: origin.sessionTitle, fachtag: origin.fachtag },
      })
      const second = await listThreads(guest, subject.id, { order, cursor: page?.next })
      expect(second?.threads).toHaveLength(10)
      expect(second?.threads.every((thread) => thread.origin === null)).toBe(true)
    }
    expect((await findCommentPlace(guest, opening.id))?.address).toBe(
      `/themen/${subject.slug}#kommentar-${opening.id}`,
    )
    expect((await findCommentPlace(guest, before ?? 0))?.address).toBe(
      `/themen/${subject.slug}#kommentar-${before}`,
    )
    expect((await db.entry.findUniqueOrThrow({ where: { id: subject.id } })).commentCount).toBe(1)
  })
})

test('placeholders do not shift pages', async () => {
  const subject = await buildTopic()
  const ids = await write(subject.id, 101)
  await db.entry.update({ where: { id: subject.id }, data: { commentCount: 101 } })
  await write(subject.id, 1, ids[10])
  await deleteComment(writer, ids[10] ?? 0)
  await deleteComment(writer, ids[20] ?? 0)
  const first = await listThreads(guest, subject.id, { order: 'oldest' })
  expect(first?.threads).toHaveLength(50)
  expect(first?.threads.at(-1)?.id).toBe(ids[50])
  const url = new URL((await findCommentPlace(guest, ids[51] ?? 0))?.address ?? '', 'http://localhost')
  const second = await listThreads(guest, subject.id, {
    order: 'oldest',
    cursor: url.searchParams.get('kommentare'),
  })
  expect(second?.threads[0]?.id).toBe(ids[51])
})
