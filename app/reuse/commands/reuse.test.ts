import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation, buildSolution } from '#tests/support/factories'
import { queuedMails } from '#tests/support/mails'
import type { MemberViewer, Viewer } from '~/auth/viewer'
import { guest } from '~/auth/viewer'
import { moveClock } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import type { ReuseState } from '../choices'
import { reuseForm } from '../schema'
import { confirmReuse, endReuse } from './confirm.server'
import { saveReuse } from './save.server'
import { stateReuse as state } from './state.server'
import { takeBackReuse } from './takeBack.server'

useDatabase()
beforeAll(() => jobs().prepare())
afterAll(closeDatabase)

const site = 'https://nabe.example'
const stateReuse = (viewer: Viewer, id: number, to: ReuseState) => state(viewer, id, to, site)
const save = (viewer: Viewer, id: number, parts: Record<string, unknown>) =>
  saveReuse(viewer, id, reuseForm(new Date()).parse({ state: 'in_use', ...parts }), site)

const countOf = async (id: number) =>
  (await db.entry.findUniqueOrThrow({ where: { id }, select: { reuseCount: true } })).reuseCount
const statement = (viewer: MemberViewer & { organisationId: number }, solutionId: number) =>
  db.reuse.findUniqueOrThrow({
    where: { solutionId_organisationId: { solutionId, organisationId: viewer.organisationId } },
  })

async function published() {
  const author = await buildMember()
  return { author, solution: await buildSolution({ author }) }
}

describe('one click', () => {
  test('states, moves on, and counts who tests or uses it', async () => {
    const { solution } = await published()
    const viewer = await buildMember()
    const counts: number[] = []
    for (const to of ['interested', 'testing', 'in_use'] as const) {
      expect(await stateReuse(viewer, solution.id, to)).toEqual({ ok: true, value: null })
      counts.push(await countOf(solution.id))
    }
    expect(counts).toEqual([0, 1, 1])
    const { since, version, id } = await statement(viewer, solution.id)
    expect(since?.toISOString().slice(8, 10)).toBe('01')
    expect(version).toBe(3)
    const revisions = await db.reuseRevision.findMany({ where: { reuseId: id }, orderBy: { version: 'asc' } })
    expect(revisions.map(({ source }) => (source as { state: string }).state)).toEqual([
      'interested',
      'testing',
      'in_use',
    ])
  })

  test('by colleagues at once, and twice, is one statement', async () => {
    const { solution } = await published()
    const viewer = await buildMember()
    const colleague = await buildMember({ organisationId: viewer.organisationId })
    const others = await Promise.all(Array.from({ length: 4 }, () => buildMember()))
    const clicks = [viewer, colleague, viewer, colleague, ...others]
    const results = await Promise.all(clicks.map((who) => stateReuse(who, solution.id, 'in_use')))
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(await db.reuse.count({ where: { solutionId: solution.id } })).toBe(5)
    expect(await countOf(solution.id)).toBe(5)
    expect((await statement(viewer, solution.id)).version).toBe(1)
  })

  test('does not end without a reason', async () => {
    const { solution } = await published()
    const viewer = await buildMember()
    await stateReuse(viewer, solution.id, 'in_use')
    expect(await stateReuse(viewer, solution.id, 'ended')).toEqual({ ok: false, problem: 'reason_missing' })
    expect(reuseForm(new Date()).safeParse({ state: 'ended', endedReason: '  ' }).success).toBe(false)
    expect((await statement(viewer, solution.id)).state).toBe('in_use')
  })

  test('keeps what else was said', async () => {
    const { solution } = await published()
    const viewer = await buildMember()
    await save(viewer, solution.id, {
      changes: 'Andere Formulare',
      again: 'yes',
      state: 'testing',
      version: 0,
    })
    await stateReuse(viewer, solution.id, 'in_use')
    expect(await statement(viewer, solution.id)).toMatchObject({ changes: 'Andere Formulare', again: 'yes' })
  })
})

describe('is refused', () => {
  test('for the own solution, and to guests and the unconfirmed', async () => {
    const { author, solution } = await published()
    const colleague = await buildMember({ organisationId: author.organisationId })
    for (const [viewer, problem] of [
      [author, 'own_organisation'],
      [colleague, 'own_organisation'],
      [guest, 'guest'],
      [await buildMember({ confirmed: false }), 'unconfirmed'],
    ] as const) {
      expect(await stateReuse(viewer, solution.id, 'in_use')).toEqual({ ok: false, problem })
      expect(await save(viewer, solution.id, { version: 0 })).toEqual({ ok: false, problem })
    }
    expect(await db.reuse.count({ where: { solutionId: solution.id } })).toBe(0)
  })

  test('for what is not published; what was said stays', async () => {
    const { author, solution } = await published()
    const viewer = await buildMember({ role: 'organiser' })
    await stateReuse(viewer, solution.id, 'testing')
    for (const gone of ['withdrawn', 'hidden', 'deleted', 'held'] as const) {
      await db.entry.update({ where: { id: solution.id }, data: { state: gone } })
      for (const who of [viewer, await buildMember()]) {
        expect(await stateReuse(who, solution.id, 'in_use')).toMatchObject({ problem: 'not_found' })
        expect(await save(who, solution.id, { version: 1 })).toMatchObject({ problem: 'not_found' })
        expect(await takeBackReuse(who, solution.id)).toMatchObject({ problem: 'not_found' })
      }
    }
    expect((await statement(viewer, solution.id)).state).toBe('testing')
    const draft = await buildSolution({ author, state: 'draft' })
    const members = await buildSolution({ author, visibility: 'members' })
    expect(await stateReuse(viewer, draft.id, 'in_use')).toMatchObject({ problem: 'not_found' })
    expect(await stateReuse(await buildMember({ confirmed: false }), members.id, 'in_use')).toMatchObject({
      problem: 'not_found',
    })
    expect(await stateReuse(viewer, 2_147_483_647, 'in_use')).toMatchObject({ problem: 'not_found' })
  })
})

describe('the whole statement', () => {
  test('is changed by colleagues, but not over what the other has not seen', async () => {
    const { solution } = await published()
    const viewer = await buildMember()
    const colleague = await buildMember({ organisationId: viewer.organisationId })
    expect(await save(viewer, solution.id, { version: 0, changes: 'A' })).toMatchObject({ ok: true })
    expect(await save(colleague, solution.id, { version: 0, changes: 'B' })).toMatchObject({
      problem: 'stale',
    })
    expect(await save(colleague, solution.id, { version: 1, changes: 'B' })).toMatchObject({ ok: true })
    expect(await save(viewer, solution.id, { version: 1, changes: 'C' })).toMatchObject({ problem: 'stale' })
    expect(await statement(viewer, solution.id)).toMatchObject({ changes: 'B', memberId: colleague.id })
  })

  test('sent twice is kept once, and no change of somebody else', async () => {
    const { solution } = await published()
    const viewer = await buildMember()
    const sent = { version: 0, changes: 'A', sinceYear: '2024', sinceMonth: '3' }
    const twice = await Promise.all([save(viewer, solution.id, sent), save(viewer, solution.id, sent)])
    expect(twice).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ])
    expect((await statement(viewer, solution.id)).version).toBe(1)
    expect(await save(viewer, solution.id, { ...sent, changes: 'B' })).toMatchObject({ problem: 'stale' })
  })

  test('names a contact of the own organisation only', async () => {
    const { solution } = await published()
    const viewer = await buildMember()
    const own = { organisationId: viewer.organisationId }
    const strangers = [await buildMember(), await buildMember({ ...own, confirmed: false })]
    for (const { id } of [...strangers, { id: 2_147_483_647 }]) {
      const result = await save(viewer, solution.id, { version: 0, contactId: String(id) })
      expect(result).toEqual({ ok: false, problem: 'unknown_contact' })
    }
    const colleague = await buildMember(own)
    expect(await save(viewer, solution.id, { version: 0, contactId: String(colleague.id) })).toMatchObject({
      ok: true,
    })
  })
})

describe('adapting', () => {
  /** Three organisations, each having adapted the one before. */
  async function chain() {
    const { solution } = await published()
    const members = [await buildMember(), await buildMember(), await buildMember()] as const
    let source: number | null = null
    for (const member of members) {
      const result = await save(member, solution.id, {
        version: 0,
        ...(source ? { adaptedFromId: String(source) } : {}),
      })
      expect(result).toMatchObject({ ok: true })
      source = (await statement(member, solution.id)).id
    }
    return { solution, members, last: source ?? 0 }
  }

  test('from one that adapted this one, directly or over others, is a circle', async () => {
    const { solution, members, last } = await chain()
    const first = await statement(members[0], solution.id)
    for (const adaptedFromId of [last, first.id]) {
      const result = await save(members[0], solution.id, { version: 1, adaptedFromId: String(adaptedFromId) })
      expect(result).toEqual({ ok: false, problem: 'circular_source' })
    }
    expect((await statement(members[0], solution.id)).adaptedFromId).toBeNull()
  })

  test('from each other at once leaves no circle', async () => {
    const { solution } = await published()
    const [one, other] = [await buildMember(), await buildMember()]
    await stateReuse(one, solution.id, 'in_use')
    await stateReuse(other, solution.id, 'in_use')
    const ids = [await statement(one, solution.id), await statement(other, solution.id)].map(({ id }) =>
      String(id),
    )
    const results = await Promise.all([
      save(one, solution.id, { version: 1, adaptedFromId: ids[1] }),
      save(other, solution.id, { version: 1, adaptedFromId: ids[0] }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('from a statement on another solution, or none, is refused', async () => {
    const { last } = await chain()
    const { solution } = await published()
    const viewer = await buildMember()
    for (const adaptedFromId of [String(last), '2147483647', 'x', '-1']) {
      const result = await save(viewer, solution.id, { version: 0, adaptedFromId })
      expect(result).toEqual({ ok: false, problem: 'unknown_source' })
    }
  })
})

describe('taking back', () => {
  const dayLater = 25 * 60 * 60 * 1000
  afterAll(() => moveClock(0))

  test('an interest leaves nothing but that it happened', async () => {
    const { solution } = await published()
    const viewer = await buildMember()
    await stateReuse(viewer, solution.id, 'interested')
    moveClock(dayLater)
    expect(await takeBackReuse(viewer, solution.id)).toMatchObject({ ok: true })
    expect(await takeBackReuse(viewer, solution.id)).toMatchObject({ ok: true })
    moveClock(0)
    expect(await db.reuse.count({ where: { solutionId: solution.id } })).toBe(0)
    const deeds = await db.activity.findMany({ where: { entryId: solution.id }, orderBy: { id: 'asc' } })
    expect(deeds.map(({ verb, facts }) => [verb, facts])).toEqual([
      ['reuse.stated', { state: 'interested', before: null }],
      ['reuse.taken_back', { before: 'interested' }],
    ])
  })

  test('a reuse is for its first day, and not by going back to interested', async () => {
    const { solution } = await published()
    const [slip, serious] = [await buildMember(), await buildMember()]
    await stateReuse(slip, solution.id, 'in_use')
    await stateReuse(serious, solution.id, 'in_use')
    expect(await takeBackReuse(slip, solution.id)).toMatchObject({ ok: true })
    expect(await countOf(solution.id)).toBe(1)
    moveClock(dayLater)
    expect(await takeBackReuse(serious, solution.id)).toEqual({ ok: false, problem: 'not_allowed' })
    await stateReuse(serious, solution.id, 'interested')
    expect(await takeBackReuse(serious, solution.id)).toEqual({ ok: false, problem: 'not_allowed' })
    moveClock(0)
  })
})

describe('the mail', () => {
  test('tells the author once of each organisation that tests or uses it', async () => {
    const { author, solution } = await published()
    const viewer = await buildMember()
    await stateReuse(viewer, solution.id, 'interested')
    expect(await queuedMails(author.email)).toHaveLength(0)
    await stateReuse(viewer, solution.id, 'testing')
    await stateReuse(viewer, solution.id, 'in_use')
    await stateReuse(await buildMember(), solution.id, 'in_use')
    const mails = await queuedMails(author.email)
    expect(mails).toHaveLength(2)
    expect(mails[0]?.subject).toMatch(/^Nabe: Musterort \d+ nutzt „Lösung .+“ nach$/)
    expect(mails[0]?.text).toContain(`${site}/loesungen/${solution.id}-${solution.slug}`)
    expect(mails[0]?.text).toContain('erprobt')
  })

  test('goes to the contact person, else the author, and never to the suspended or the doer', async () => {
    const { author, solution } = await published()
    const contact = await buildMember({ organisationId: author.organisationId })
    await db.solution.update({ where: { entryId: solution.id }, data: { contactMemberId: contact.id } })
    await stateReuse(await buildMember(), solution.id, 'in_use')
    expect(await queuedMails(contact.email)).toHaveLength(1)
    await db.member.update({ where: { id: contact.id }, data: { suspendedAt: new Date() } })
    await stateReuse(await buildMember(), solution.id, 'in_use')
    expect(await queuedMails(contact.email)).toHaveLength(1)
    expect(await queuedMails(author.email)).toHaveLength(1)
    // The author has moved to another municipality and reuses what they once wrote.
    const { id: organisationId } = await buildOrganisation()
    await db.member.update({ where: { id: author.id }, data: { organisationId } })
    await stateReuse({ ...author, organisationId }, solution.id, 'in_use')
    expect(await queuedMails(author.email)).toHaveLength(1)
    // Who has left does not answer for the solution any more.
    await stateReuse(await buildMember(), solution.id, 'in_use')
    expect(await queuedMails(author.email)).toHaveLength(1)
  })
})

describe('the yearly answer', () => {
  test('confirms or ends what the own organisation reuses', async () => {
    const { solution } = await published()
    const viewer = await buildMember()
    await stateReuse(viewer, solution.id, 'in_use')
    const { id, confirmedAt } = await statement(viewer, solution.id)
    expect(await confirmReuse(await buildMember(), id)).toMatchObject({ problem: 'not_found' })
    expect(await confirmReuse(viewer, id)).toMatchObject({ ok: true })
    const confirmed = await statement(viewer, solution.id)
    expect(confirmed.confirmedAt.getTime()).toBeGreaterThanOrEqual(confirmedAt.getTime())
    expect(await endReuse(viewer, id, 'Zu teuer')).toMatchObject({ ok: true })
    expect(await statement(viewer, solution.id)).toMatchObject({ state: 'ended', endedReason: 'Zu teuer' })
    expect(await countOf(solution.id)).toBe(0)
    expect(await endReuse(viewer, id, 'Noch einmal')).toMatchObject({ problem: 'not_found' })
  })
})
