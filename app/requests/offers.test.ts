import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildRequest, buildTopic } from '#tests/support/factories'
import { queuedMails } from '#tests/support/mails'
import { solutionInput } from '#tests/support/solutionForm'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { indexEntry } from '~/search/commands.server'
import { editSolution } from '~/solutions/commands/edit.server'
import { keepDraft, publishSolution } from '~/solutions/commands/publish.server'
import { findSolution } from '~/solutions/queries/page.server'
import { answerOffered, declineOffered } from './commands/offer.server'
import { intendedRequest, offeredRequests, requestToAnswer } from './queries/offers.server'

useDatabase()
const publicUrl = 'http://127.0.0.1'

type Member = Awaited<ReturnType<typeof buildMember>>
let topicId = 0
let asker: Member
let joiner: Member

beforeAll(async () => {
  await jobs().prepare()
  topicId = (await buildTopic()).id
  asker = await buildMember()
  joiner = await buildMember()
})
afterAll(closeDatabase)

/** An open request that the search knows, with somebody who seeks the same. */
async function sought(title: string, author = asker): Promise<number> {
  const { id } = await buildRequest({ author, title })
  await db.requestJoin.create({
    data: { requestId: id, organisationId: joiner.organisationId, memberId: joiner.id },
  })
  await db.$transaction((tx) => indexEntry(tx, { entryId: id, title, publicText: 'Kurz gesagt' }))
  return id
}

async function published(author: Member, title: string, requestId: number | null = null) {
  const made = await publishSolution(author, solutionInput(topicId, { title }), { requestId, publicUrl })
  if (!made.ok) throw new Error(made.problem)
  return made.value.id
}

async function offeredTo(viewer: Member | typeof guest, solutionId: number): Promise<number[]> {
  const solution = await findSolution(viewer, solutionId)
  return solution ? (await offeredRequests(viewer, solution)).map(({ id }) => id) : []
}

const answersOf = async (solutionId: number) =>
  (await db.requestAnswer.findMany({ where: { solutionId } })).map(({ requestId }) => requestId)

describe('a new solution', () => {
  test('is offered the open requests of others that it matches, to its own organisation', async () => {
    const author = await buildMember()
    const match = await sought('Wer hat schon Wasserzähler digital abgelesen?')
    await sought('Wer hat schon Wasserzähler selbst digital abgelesen?', author)
    const other = await sought('Wer hat schon einen Friedhofsplan?')
    const id = await published(author, 'Wasserzähler digital ablesen')
    expect(await offeredTo(author, id)).toEqual([match])
    expect(await offeredTo(await buildMember({ organisationId: author.organisationId }), id)).toEqual([match])
    expect(await offeredTo(asker, id)).toEqual([])
    expect(await offeredTo(guest, id)).toEqual([])
    expect(other).toBeGreaterThan(0)

    await db.entry.update({ where: { id }, data: { publishedAt: new Date(Date.now() - 31 * 86_400_000) } })
    expect(await offeredTo(author, id)).toEqual([])
  })

  test('is linked by its own organisation alone, and tells who seeks', async () => {
    const author = await buildMember()
    const match = await sought('Wer hat schon eine Spielplatzkontrolle per Tablet?')
    const id = await published(author, 'Spielplatzkontrolle mit Tablet')
    const choice = { solutionId: id, requestIds: [match, 2_147_483_647], publicUrl }
    for (const viewer of [guest, asker, await buildMember({ confirmed: false })]) {
      expect(await answerOffered(viewer, choice)).toEqual({ ok: false, problem: 'not_found' })
    }
    expect(await answerOffered(author, choice)).toEqual({ ok: true, value: 1 })
    expect(await answerOffered(author, choice)).toEqual({ ok: true, value: 0 })
    expect(await answersOf(id)).toEqual([match])
    expect(await offeredTo(author, id)).toEqual([])
    for (const { email } of [asker, joiner]) {
      const mails = (await queuedMails(email)).filter(({ text }) => text.includes('Spielplatzkontrolle'))
      expect(mails).toHaveLength(1)
    }
    expect(await queuedMails(author.email)).toEqual([])
  })

  test('is not asked again for what does not fit', async () => {
    const author = await buildMember()
    const match = await sought('Wer hat schon Parkscheine per Handy verkauft?')
    const id = await published(author, 'Parkscheine mit dem Handy')
    expect(await offeredTo(author, id)).toEqual([match])
    const refusal = { solutionId: id, requestIds: [match] }
    expect(await declineOffered(asker, refusal)).toEqual({ ok: false, problem: 'not_found' })
    expect(await declineOffered(author, refusal)).toEqual({ ok: true, value: null })
    expect(await offeredTo(author, id)).toEqual([])
    expect(await answersOf(id)).toEqual([])
  })
})

describe('a solution written for a request', () => {
  test('is named there on publishing', async () => {
    const author = await buildMember()
    const request = await sought('Wer hat schon einen Mietspiegel erstellt?')
    const id = await published(author, 'Ganz andere Worte', request)
    expect(await answersOf(id)).toEqual([request])
    const mails = await queuedMails(asker.email)
    expect(mails.filter(({ text }) => text.includes('Ganz andere Worte'))).toHaveLength(1)
  })

  test('remembers it as a draft', async () => {
    const author = await buildMember()
    const request = await sought('Wer hat schon eine Stellplatzsatzung?')
    const kept = await keepDraft(author, solutionInput(topicId, { title: 'Noch ein Entwurf' }), request)
    if (!kept.ok) throw new Error(kept.problem)
    const { id } = kept.value
    expect(await answersOf(id)).toEqual([])
    expect(await intendedRequest(author, id)).toMatchObject({ id: request })
    const input = solutionInput(topicId, { title: 'Noch ein Entwurf', version: 1 })
    expect(await editSolution(author, id, input, 'publish', publicUrl)).toMatchObject({ ok: true })
    expect(await answersOf(id)).toEqual([request])
    expect(await intendedRequest(author, id)).toBeNull()
  })

  test('is published all the same where the request is closed, unknown or not for its author', async () => {
    const author = await buildMember()
    const closed = await sought('Wer hat schon ein Leerstandskataster?')
    await db.request.update({
      where: { entryId: closed },
      data: { outcome: 'closed', outcomeAt: new Date(), outcomeReason: 'Erledigt.' },
    })
    const withdrawn = await sought('Wer hat schon eine Leerstandskarte?')
    await db.entry.update({ where: { id: withdrawn }, data: { state: 'withdrawn' } })
    for (const request of [closed, withdrawn, 2_147_483_647]) {
      expect(await requestToAnswer(author, request)).toBeNull()
      expect(await answersOf(await published(author, 'Leerstand', request))).toEqual([])
    }
  })
})
