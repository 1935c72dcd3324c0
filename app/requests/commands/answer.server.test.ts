import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildRequest, buildSolution } from '#tests/support/factories'
import { queuedMails } from '#tests/support/mails'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { withdrawSolution } from '~/solutions/commands/withdraw.server'
import { answeredRequests } from '../queries/answered.server'
import { solutionIdIn, solutionsMeant } from '../queries/choices.server'
import { findRequest } from '../queries/page.server'
import { answerRequests, linkSolution, removeAnswer } from './answer.server'
import { finishRequest, reopenRequest } from './finish.server'
import { joinRequest } from './join.server'
import { withdrawRequest } from './withdraw.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(closeDatabase)

const publicUrl = 'https://nabe.example'

/** A request of one member that another has joined, and a solution of a third. */
async function sought() {
  const [asker, joiner, solver] = await Promise.all([buildMember(), buildMember(), buildMember()])
  const request = await buildRequest({ author: asker })
  await joinRequest(joiner, request.id, { publicUrl })
  return { asker, joiner, solver, request, solution: await buildSolution({ author: solver }) }
}
const subjects = async (to: string) => (await queuedMails(to)).map(({ subject }) => subject)
const answers = async (requestId: number) =>
  (await db.requestAnswer.findMany({ where: { requestId } })).map(({ solutionId }) => solutionId)

describe('naming a solution', () => {
  test('tells the asker and all who joined, each once, not the one who names it', async () => {
    const { asker, joiner, solver, request, solution } = await sought()
    const link = () => linkSolution(solver, { requestId: request.id, solutionId: solution.id, publicUrl })
    expect((await link()).ok).toBe(true)
    expect((await link()).ok).toBe(true)
    const subject = `Nabe: Lösung zum Gesuch „${request.title}“`
    expect((await subjects(asker.email)).filter((one) => one === subject)).toHaveLength(1)
    expect(await subjects(joiner.email)).toEqual([subject])
    expect(await subjects(solver.email)).toEqual([])
    const [mail] = await queuedMails(joiner.email)
    expect(mail?.text).toContain(`${publicUrl}/loesungen/${solution.id}-${solution.slug}`)
    expect(mail?.text).toContain(`${publicUrl}/gesuche/${request.id}-${request.slug}`)
    expect(mail?.text).not.toMatch(/Person \d+ hat/)
    expect(await answers(request.id)).toEqual([solution.id])
  })

  test('who joined and names it, and an asker who does, get no mail of their own', async () => {
    const { asker, joiner, request, solution } = await sought()
    await linkSolution(joiner, { requestId: request.id, solutionId: solution.id, publicUrl })
    expect(await subjects(joiner.email)).toEqual([])
    const other = await buildSolution({ author: joiner })
    const before = await subjects(asker.email)
    await linkSolution(asker, { requestId: request.id, solutionId: other.id, publicUrl })
    expect(await subjects(asker.email)).toEqual(before)
    expect(await subjects(joiner.email)).toHaveLength(1)
  })

  test('is refused with its reason', async () => {
    const { asker, solver, request, solution } = await sought()
    const link = (
      viewer: Parameters<typeof linkSolution>[0],
      solutionId = solution.id,
      requestId = request.id,
    ) => linkSolution(viewer, { requestId, solutionId, publicUrl })
    const draft = await buildSolution({ author: solver, state: 'draft' })
    const withdrawn = await buildSolution({ author: solver })
    await withdrawSolution(solver, withdrawn.id)
    expect(await link(guest)).toEqual({ ok: false, problem: 'guest' })
    expect(await link(await buildMember({ confirmed: false }))).toEqual({ ok: false, problem: 'unconfirmed' })
    for (const id of [draft.id, withdrawn.id, request.id, 2_000_000_000]) {
      expect(await link(solver, id)).toEqual({ ok: false, problem: 'unknown_solution' })
    }
    expect(await link(solver, solution.id, solution.id)).toEqual({ ok: false, problem: 'not_found' })
    await finishRequest(asker, request.id, { outcome: { kind: 'closed' }, reason: 'Erledigt' }, publicUrl)
    expect(await link(solver)).toEqual({ ok: false, problem: 'closed' })
    expect(await answers(request.id)).toEqual([])
  })

  test('a solution for members only does not show up for guests', async () => {
    const { solver, request } = await sought()
    const hidden = await buildSolution({ author: solver, visibility: 'members' })
    await linkSolution(solver, { requestId: request.id, solutionId: hidden.id, publicUrl })
    expect((await findRequest(guest, request.id))?.answers).toEqual([])
    expect((await findRequest(solver, request.id))?.answers).toMatchObject([
      { id: hidden.id, membersOnly: true, mayRemove: true },
    ])
  })
})

describe('with the publishing of a solution', () => {
  test('open requests are answered; others are left out in silence', async () => {
    const { asker, joiner, solver, request, solution } = await sought()
    const closed = await buildRequest({ author: asker })
    await finishRequest(asker, closed.id, { outcome: { kind: 'closed' }, reason: 'Erledigt' }, publicUrl)
    const withdrawn = await buildRequest({ author: asker })
    await withdrawRequest(asker, withdrawn.id)
    const ids = [2_000_000_000, withdrawn.id, closed.id, request.id, request.id, solution.id]
    const answer = () =>
      db.$transaction((tx) =>
        answerRequests(tx, { viewer: solver, solutionId: solution.id, requestIds: ids, publicUrl }),
      )
    expect(await answer()).toEqual([request.id])
    expect(await answer()).toEqual([])
    expect(await subjects(joiner.email)).toHaveLength(1)
    expect(await answeredRequests(guest, solution.id)).toMatchObject([{ id: request.id, solved: false }])
  })

  test('nothing is told where the publishing fails', async () => {
    const { joiner, solver, request, solution } = await sought()
    const failing = db.$transaction(async (tx) => {
      await answerRequests(tx, {
        viewer: solver,
        solutionId: solution.id,
        requestIds: [request.id],
        publicUrl,
      })
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    expect(await answers(request.id)).toEqual([])
    expect(await subjects(joiner.email)).toEqual([])
  })

  test('guests and those who wait answer nothing', async () => {
    const { request, solution } = await sought()
    for (const viewer of [guest, await buildMember({ confirmed: false })]) {
      const options = { viewer, solutionId: solution.id, requestIds: [request.id], publicUrl }
      expect(await db.$transaction((tx) => answerRequests(tx, options))).toEqual([])
    }
  })
})

describe('how it ended', () => {
  test('solved by a solution: it says so, tells all who joined, and stays as an answer', async () => {
    const { asker, joiner, solver, request, solution } = await sought()
    await linkSolution(solver, { requestId: request.id, solutionId: solution.id, publicUrl })
    const outcome = { outcome: { kind: 'solution' as const, solutionId: solution.id }, reason: '' }
    expect((await finishRequest(solver, request.id, outcome, publicUrl)).ok).toBe(false)
    expect((await finishRequest(asker, request.id, outcome, publicUrl)).ok).toBe(true)
    expect(await finishRequest(asker, request.id, outcome, publicUrl)).toEqual({
      ok: false,
      problem: 'already',
    })
    expect(await findRequest(guest, request.id)).toMatchObject({ outcome: 'solved', solvedById: solution.id })
    expect(await subjects(joiner.email)).toContain(`Nabe: Das Gesuch „${request.title}“ ist gelöst`)
    expect(await subjects(asker.email)).not.toContain(`Nabe: Das Gesuch „${request.title}“ ist gelöst`)
    expect(await answeredRequests(guest, solution.id)).toMatchObject([{ solved: true, outcome: 'solved' }])
    const answer = { requestId: request.id, solutionId: solution.id }
    expect((await removeAnswer(solver, answer)).ok).toBe(false)
    expect((await reopenRequest(asker, request.id)).ok).toBe(true)
    expect((await reopenRequest(asker, request.id)).ok).toBe(true)
    expect(await findRequest(guest, request.id)).toMatchObject({ outcome: null, solvedById: null })
    expect((await removeAnswer(solver, answer)).ok).toBe(true)
    expect((await removeAnswer(solver, answer)).ok).toBe(true)
    expect(await answers(request.id)).toEqual([])
  })

  test('a colleague ends it: the asker is told as well', async () => {
    const { asker, request } = await sought()
    const colleague = await buildMember({ organisationId: asker.organisationId })
    const outcome = { outcome: { kind: 'otherwise' as const }, reason: 'Selbst gebaut.' }
    expect((await finishRequest(colleague, request.id, outcome, publicUrl)).ok).toBe(true)
    const mails = await queuedMails(asker.email)
    expect(mails.at(-1)?.text).toContain('Selbst gebaut.')
  })

  test('only what stands there solves it', async () => {
    const { asker, request, solution } = await sought()
    const outcome = { outcome: { kind: 'solution' as const, solutionId: solution.id }, reason: '' }
    expect(await finishRequest(asker, request.id, outcome, publicUrl)).toEqual({ ok: false, problem: 'gone' })
    expect((await findRequest(asker, request.id))?.outcome).toBeNull()
  })

  test('strangers neither end, nor open again, nor take answers away', async () => {
    const { asker, solver, request, solution } = await sought()
    await linkSolution(solver, { requestId: request.id, solutionId: solution.id, publicUrl })
    const stranger = await buildMember({ role: 'organiser' })
    const closed = { outcome: { kind: 'closed' as const }, reason: 'Darum' }
    const answer = { requestId: request.id, solutionId: solution.id }
    expect((await removeAnswer(stranger, answer)).ok).toBe(false)
    expect((await removeAnswer(guest, answer)).ok).toBe(false)
    expect((await finishRequest(stranger, request.id, closed, publicUrl)).ok).toBe(false)
    await finishRequest(asker, request.id, closed, publicUrl)
    expect((await reopenRequest(stranger, request.id)).ok).toBe(false)
  })
})

test('a solution that solved it and was withdrawn is not led to', async () => {
  const { asker, solver, request, solution } = await sought()
  await linkSolution(solver, { requestId: request.id, solutionId: solution.id, publicUrl })
  const outcome = { outcome: { kind: 'solution' as const, solutionId: solution.id }, reason: '' }
  await finishRequest(asker, request.id, outcome, publicUrl)
  await withdrawSolution(solver, solution.id)
  expect(await findRequest(guest, request.id)).toMatchObject({ outcome: 'solved', answers: [] })
})

describe('what is meant', () => {
  test.each([
    ['https://nabe.example/loesungen/12-hundesteuer?x=1#bewertung', 12],
    ['/loesungen/12', 12],
    ['12', 12],
    ['#12', 12],
    ['https://nabe.example/gesuche/12-x', null],
    ['12 Hunde', null],
    ['/loesungen/neu', null],
    ['99999999999', null],
  ])('%s', (typed, id) => expect(solutionIdIn(typed)).toBe(id))

  test('an address or an exact title names one; what nobody sees names none', async () => {
    const { solver, solution } = await sought()
    const draft = await buildSolution({ author: solver, state: 'draft' })
    const { title } = await db.solution.findUniqueOrThrow({ where: { entryId: solution.id } })
    expect((await solutionsMeant(solver, title.toUpperCase())).exact).toBe(solution.id)
    expect((await solutionsMeant(solver, `${publicUrl}/loesungen/${solution.id}-x`)).exact).toBe(solution.id)
    expect(await solutionsMeant(solver, String(draft.id))).toEqual({ exact: null, found: [] })
    for (const odd of ['%', "' OR 1=1", '\u0000', '🏛️', 'x'.repeat(2000)]) {
      expect((await solutionsMeant(solver, odd)).exact).toBeNull()
    }
  })
})
