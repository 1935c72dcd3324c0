import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { columnsWith } from '#tests/support/everywhere'
import { buildMember, buildRequest, buildTopic } from '#tests/support/factories'
import { requestInput } from '#tests/support/requestForm'
import { draftInput, solutionInput } from '#tests/support/solutionForm'
import { findDownload, listAttachments } from '~/attachments/queries/shown.server'
import { guest, type MemberViewer } from '~/auth/viewer'
import { deleteComment, editComment } from '~/discussions/commands/change.server'
import { writeComment } from '~/discussions/commands/write.server'
import { listThreads } from '~/discussions/queries/threads.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { askRequest } from '~/requests/commands/ask.server'
import { editRequest } from '~/requests/commands/edit.server'
import { findRequest } from '~/requests/queries/page.server'
import { plainSearch, search } from '~/search/queries.server'
import { editSolution } from '~/solutions/commands/edit.server'
import { keepDraft, publishSolution } from '~/solutions/commands/publish.server'
import { withdrawSolution } from '~/solutions/commands/withdraw.server'
import { findSolution } from '~/solutions/queries/page.server'
import { undo } from '../decisions/commands/review.server'
import { listWaiting, ownWaiting } from './queries.server'
import { rejectPost } from './reject.server'
import { releasePosts } from './release.server'
import { beginWithUsualRules, changeHoldingRules, holdingRules } from './settings.server'

useDatabase()
beforeAll(() => jobs().prepare())
beforeEach(async () => {
  await db.setting.deleteMany({ where: { key: 'moderation' } })
  await beginWithUsualRules()
})
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

const publicUrl = 'https://nabe.example'

const stateOf = async (id: number) => (await db.entry.findUniqueOrThrow({ where: { id } })).state
const verbsOf = async (id: number) =>
  (await db.activity.findMany({ where: { entryId: id }, orderBy: { id: 'asc' } })).map(({ verb }) => verb)
const hits = async (viewer: Parameters<typeof search>[0], q: string) =>
  (await search(viewer, plainSearch(q))).hits.map(({ id }) => id)
const waitingIds = async (viewer: MemberViewer) => (await listWaiting(viewer))?.posts.map(({ id }) => id)
const mailsTo = async (email: string) =>
  db.$queryRaw<{ subject: string }[]>`
    SELECT data->>'subject' AS subject FROM pgboss.job WHERE name = 'mail.send' AND data->>'to' = ${email}
    ORDER BY created_on`

async function publishedBy(
  author: MemberViewer,
  topicId: number,
  parts: Parameters<typeof solutionInput>[1] = {},
) {
  const made = await publishSolution(author, solutionInput(topicId, parts))
  if (!made.ok) throw new Error(made.problem)
  return made.value.id
}

/** Somebody whose first post was released. */
async function knownMember() {
  const [member, organiser, topic] = [
    await buildMember(),
    await buildMember({ role: 'organiser' }),
    await buildTopic(),
  ]
  await releasePosts(organiser, [await publishedBy(member, topic.id)], publicUrl)
  return { member, organiser, topic }
}

const links = (count: number) =>
  Array.from({ length: count }, (_, at) => `https://seite${at}.example/`).join('\n\n')

describe('the first post of a member', () => {
  test('is seen by its author and the Fachtag team alone, and counts nowhere', async () => {
    const [author, organiser, topic] = [
      await buildMember(),
      await buildMember({ role: 'organiser' }),
      await buildTopic(),
    ]
    const colleague = await buildMember({ organisationId: author.organisationId })
    const id = await publishedBy(author, topic.id, {
      title: 'Blaukehlchen zählen',
      body: 'Blaukehlchenliste',
    })
    expect(await stateOf(id)).toBe('held')
    for (const viewer of [guest, colleague, await buildMember()]) {
      expect(await findSolution(viewer, id)).toBeNull()
      expect(await hits(viewer, 'Blaukehlchen')).toEqual([])
      expect(await listWaiting(viewer)).toBeNull()
    }
    for (const viewer of [author, organiser])
      expect(await findSolution(viewer, id)).toMatchObject({ state: 'held' })
    expect(await verbsOf(id)).not.toContain('solution.published')
    expect((await db.entry.findUniqueOrThrow({ where: { id } })).publishedAt).toBeNull()
    expect((await db.topic.findUniqueOrThrow({ where: { entryId: topic.id } })).solutionCount).toBe(0)
    expect(
      await db.searchWord.findMany({ where: { isOpen: true, written: { startsWith: 'Blaukehlchen' } } }),
    ).toEqual([])
    expect(await ownWaiting(author)).toMatchObject([{ id, kind: 'solution', title: 'Blaukehlchen zählen' }])
    expect(await ownWaiting(colleague)).toEqual([])
    expect((await listWaiting(organiser))?.posts.find((post) => post.id === id)).toMatchObject({
      reasons: ['first'],
      links: 0,
      authorName: author.name,
      summary: 'Anmelden ohne Papier.',
    })
    await withdrawSolution(author, id)
    expect(await stateOf(id)).toBe('held')
  })

  test('does, once released, all that publishing does, once', async () => {
    const [author, organiser, topic, seeker] = [
      await buildMember(),
      await buildMember({ role: 'organiser' }),
      await buildTopic(),
      await buildMember(),
    ]
    const request = await buildRequest({ author: seeker })
    const made = await publishSolution(author, solutionInput(topic.id, { title: 'Rotmilane melden' }), {
      requestId: request.id,
      publicUrl,
    })
    const id = made.ok ? made.value.id : 0
    expect(await mailsTo(seeker.email)).toEqual([])
    expect(await db.requestAnswer.count({ where: { solutionId: id } })).toBe(0)
    const both = await Promise.all(
      [organiser, await buildMember({ role: 'administrator' })].map((viewer) =>
        releasePosts(viewer, [id], publicUrl),
      ),
    )
    expect(both.map((result) => (result.ok ? result.value : null)).sort()).toEqual([0, 1])
    expect(await findSolution(guest, id)).toMatchObject({ state: 'visible' })
    expect(await hits(guest, 'Rotmilane')).toEqual([id])
    expect((await verbsOf(id)).filter((verb) => verb === 'solution.published')).toHaveLength(1)
    expect(
      (await db.activity.findFirstOrThrow({ where: { entryId: id, verb: 'solution.published' } })).actorId,
    ).toBe(author.id)
    expect((await db.topic.findUniqueOrThrow({ where: { entryId: topic.id } })).solutionCount).toBe(1)
    expect(await db.requestAnswer.findMany({ where: { solutionId: id } })).toMatchObject([
      { requestId: request.id, memberId: author.id },
    ])
    expect(await mailsTo(seeker.email)).toHaveLength(1)
    expect(await mailsTo(author.email)).toMatchObject([{ subject: 'Nabe: Ihr Beitrag ist freigegeben' }])
    expect(await waitingIds(organiser)).not.toContain(id)
    expect(await stateOf(await publishedBy(author, topic.id))).toBe('visible')
  })

  test('waits as a request and as a comment, too', async () => {
    const { organiser, topic } = await knownMember()
    const [asker, writer] = [await buildMember(), await buildMember()]
    const asked = await askRequest(asker, requestInput(topic.id, { title: 'Wer hat schon Uhus?' }))
    const requestId = asked.ok ? asked.value.id : 0
    expect(await findRequest(guest, requestId)).toBeNull()
    expect(await findRequest(asker, requestId)).toMatchObject({ state: 'held' })
    expect(
      await editRequest(
        asker,
        requestId,
        requestInput(topic.id, { version: 1, title: 'Wer hat schon Käuze?' }),
      ),
    ).toMatchObject({ ok: true })
    expect(await stateOf(requestId)).toBe('held')
    expect(await verbsOf(requestId)).toEqual([])

    const written = await writeComment(writer, { subjectId: topic.id, body: 'Uhu' })
    const commentId = written.ok ? written.value.id : 0
    const shown = async (viewer: Parameters<typeof listThreads>[0]) =>
      (await listThreads(viewer, topic.id, { order: 'oldest' }))?.threads ?? []
    expect(await shown(guest)).toEqual([])
    expect(await shown(asker)).toEqual([])
    for (const viewer of [writer, organiser])
      expect(await shown(viewer)).toMatchObject([{ id: commentId, state: 'held' }])
    const count = async () => (await db.entry.findUniqueOrThrow({ where: { id: topic.id } })).commentCount
    expect(await count()).toBe(0)
    expect(await editComment(writer, { id: commentId, version: 1, body: 'Uhu!' })).toMatchObject({ ok: true })
    expect(
      await writeComment(asker, { subjectId: topic.id, parentId: commentId, body: 'Antwort' }),
    ).toMatchObject({ problem: 'parent_gone' })
    expect(await releasePosts(organiser, [commentId, requestId], publicUrl)).toEqual({ ok: true, value: 2 })
    expect(await shown(guest)).toMatchObject([{ id: commentId, state: 'visible' }])
    expect(await count()).toBe(1)
    expect(await verbsOf(commentId)).toEqual(['comment.written', 'entry.released'])
    expect(await verbsOf(requestId)).toEqual(['request.published', 'entry.released'])
  })

  test('that its author deletes leaves the queue and counts nothing', async () => {
    const { organiser, topic } = await knownMember()
    const writer = await buildMember()
    const written = await writeComment(writer, { subjectId: topic.id, body: 'Doch nicht' })
    const id = written.ok ? written.value.id : 0
    expect(await deleteComment(writer, id)).toMatchObject({ ok: true })
    expect(await waitingIds(organiser)).not.toContain(id)
    expect((await db.entry.findUniqueOrThrow({ where: { id: topic.id } })).commentCount).toBe(0)
    expect(await verbsOf(id)).toEqual([])
  })

  test('waits when a draft is published, not before', async () => {
    const { organiser, topic } = await knownMember()
    const author = await buildMember()
    const kept = await keepDraft(author, draftInput({ title: 'Entwurf' }))
    const id = kept.ok ? kept.value.id : 0
    expect(await waitingIds(organiser)).not.toContain(id)
    expect(
      await editSolution(author, id, solutionInput(topic.id, { version: 1 }), 'publish', publicUrl),
    ).toMatchObject({ ok: true })
    expect(await stateOf(id)).toBe('held')
    expect(await verbsOf(id)).toEqual([])
    expect(
      await editSolution(
        author,
        id,
        solutionInput(topic.id, { version: 2, body: 'Anders' }),
        'publish',
        publicUrl,
      ),
    ).toMatchObject({ ok: true })
    expect(await stateOf(id)).toBe('held')
    expect(await waitingIds(organiser)).toContain(id)
  })
})

test('files of what waits are handed to its author and the team alone', async () => {
  const [author, organiser, topic] = [
    await buildMember(),
    await buildMember({ role: 'organiser' }),
    await buildTopic(),
  ]
  const colleague = await buildMember({ organisationId: author.organisationId })
  const id = await publishedBy(author, topic.id)
  const file = await db.attachment.create({
    data: {
      entryId: id,
      organisationId: author.organisationId,
      uploaderId: author.id,
      kind: 'other',
      title: 'Liste',
      fileName: 'liste.pdf',
      originalName: 'liste.pdf',
      mediaType: 'application/pdf',
      bytes: 1,
      sha256: 'b'.repeat(64),
      storageKey: 'held',
      scanState: 'not_scanned',
    },
  })
  for (const viewer of [guest, colleague, await buildMember()]) {
    expect(await findDownload(viewer, file.id)).toBeNull()
    expect(await listAttachments(viewer, id)).toEqual([])
  }
  for (const viewer of [author, organiser]) expect(await findDownload(viewer, file.id)).not.toBeNull()
})

describe('many links', () => {
  test('let a post of a known member wait; fewer, the same twice and those of the team do not', async () => {
    const { member, organiser, topic } = await knownMember()
    expect(await stateOf(await publishedBy(member, topic.id, { body: links(5) }))).toBe('held')
    expect(await stateOf(await publishedBy(member, topic.id, { body: links(4) }))).toBe('visible')
    expect(
      await stateOf(
        await publishedBy(member, topic.id, { body: links(4), softwareUrl: 'https://noch.example/' }),
      ),
    ).toBe('held')
    expect(
      await stateOf(await publishedBy(member, topic.id, { body: 'https://gleich.example\n\n'.repeat(9) })),
    ).toBe('visible')
    expect(await stateOf(await publishedBy(organiser, topic.id, { body: links(9) }))).toBe('visible')
  })

  test('that come with a change stay in sight and are looked at', async () => {
    const { member, organiser, topic } = await knownMember()
    const id = await publishedBy(member, topic.id)
    await editSolution(member, id, solutionInput(topic.id, { version: 1, body: links(6) }), 'keep')
    expect(await stateOf(id)).toBe('visible')
    expect((await listWaiting(organiser))?.posts.find((post) => post.id === id)).toMatchObject({
      state: 'visible',
      reasons: ['links_added'],
      links: 6,
    })
    expect(await ownWaiting(member)).toEqual([])
    expect(await releasePosts(organiser, [id], publicUrl)).toEqual({ ok: true, value: 1 })
    expect(await waitingIds(organiser)).not.toContain(id)
    expect((await verbsOf(id)).filter((verb) => verb === 'solution.published')).toHaveLength(1)
  })
})

test('what is rejected is hidden with a reason, and waits again where that is taken back', async () => {
  const [author, organiser, topic] = [
    await buildMember(),
    await buildMember({ role: 'organiser' }),
    await buildTopic(),
  ]
  const other = await buildMember({ role: 'organiser' })
  const id = await publishedBy(author, topic.id)
  expect(await rejectPost(author, { id, reason: 'Grund' }, publicUrl)).toEqual({
    ok: false,
    problem: 'not_found',
  })
  const rejected = await rejectPost(organiser, { id, reason: 'Das ist Werbung.' }, publicUrl)
  expect(await stateOf(id)).toBe('hidden')
  expect(await findSolution(author, id)).toMatchObject({ state: 'hidden', hiddenReason: 'Das ist Werbung.' })
  expect(await mailsTo(author.email)).toHaveLength(1)
  expect(await waitingIds(organiser)).not.toContain(id)
  expect(await releasePosts(organiser, [id], publicUrl)).toEqual({ ok: true, value: 0 })
  expect(await rejectPost(other, { id, reason: 'Noch einmal' }, publicUrl)).toMatchObject({ ok: false })
  // What was rejected is no proof of trust: the next one waits as well.
  expect(await stateOf(await publishedBy(author, topic.id))).toBe('held')
  expect(
    await undo(other, { id: rejected.ok ? rejected.value.id : 0, review: 'Doch nicht.' }, publicUrl),
  ).toMatchObject({ ok: true })
  expect(await stateOf(id)).toBe('held')
  expect(await waitingIds(organiser)).toContain(id)
  expect(await columnsWith('Das ist Werbung')).not.toContain('activity.facts')
})

describe('the rules', () => {
  test('are set by administrators, one after the other, and told in the audit log', async () => {
    const administrator = await buildMember({ role: 'administrator' })
    const { seen } = await holdingRules()
    for (const viewer of [guest, await buildMember({ role: 'organiser' })]) {
      expect(await changeHoldingRules(viewer, { firstPosts: 0, links: 0, seen })).toEqual({
        ok: false,
        problem: 'not_allowed',
      })
    }
    expect(await changeHoldingRules(administrator, { firstPosts: 0, links: 2, seen })).toMatchObject({
      ok: true,
    })
    expect(await changeHoldingRules(administrator, { firstPosts: 9, links: 9, seen })).toEqual({
      ok: false,
      problem: 'stale',
    })
    expect(await holdingRules()).toMatchObject({ firstPosts: 0, links: 2 })
    expect(await db.audit.findFirst({ where: { actorId: administrator.id } })).toMatchObject({
      verb: 'settings.changed',
      facts: { firstPosts: 0, links: 2 },
    })
    await beginWithUsualRules()
    expect(await holdingRules()).toMatchObject({ firstPosts: 0, links: 2 })
    const topic = await buildTopic()
    expect(await stateOf(await publishedBy(await buildMember(), topic.id))).toBe('visible')
    expect(await stateOf(await publishedBy(await buildMember(), topic.id, { body: links(2) }))).toBe('held')
  })

  test('that nobody set hold nothing', async () => {
    await db.setting.deleteMany({ where: { key: 'moderation' } })
    expect(
      await stateOf(await publishedBy(await buildMember(), (await buildTopic()).id, { body: links(9) })),
    ).toBe('visible')
  })
})
