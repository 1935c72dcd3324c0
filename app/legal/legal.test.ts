import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution } from '#tests/support/factories'
import { queuedMails } from '#tests/support/mails'
import { callRoute } from '#tests/support/route'
import { changeSettings } from '~/admin/commands.server'
import { siteSettings } from '~/admin/queries.server'
import { operatorFormSchema } from '~/admin/schema'
import { moveClock, now } from '~/platform/clock.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { action as editAccount } from '~/routes/konto._index'
import { action as comment } from '~/routes/loesungen.$idSlug.kommentare'
import { acceptRules, acceptShownRules } from './commands/consent.server'
import { sendFeedback } from './commands/feedback.server'
import { publishLegalText } from './commands/publish.server'
import { legalPages } from './pages'
import { unknownPlaceholders } from './placeholders'
import { changesSince, consentOf } from './queries/consent.server'
import { findEditedPage, listManagedPages } from './queries/editing.server'
import { readPage, readVersion } from './queries/pages.server'
import { legalLimits, publishSchema } from './schema'
import { templates } from './templates.server'

useDatabase()
const site = 'https://nabe.example'
const day = 86_400_000
type Member = Awaited<ReturnType<typeof buildMember>>
let administrator: Member

beforeAll(() => jobs().prepare())
beforeEach(async () => {
  await db.consent.deleteMany()
  await db.legalVersion.deleteMany()
  await db.setting.deleteMany()
  administrator = await buildMember({ role: 'administrator' })
})
afterEach(() => moveClock(0))
afterAll(async () => {
  await jobs().stop()
  await closeDatabase()
})

async function setUp(fields: Record<string, string>): Promise<void> {
  const { seen } = await siteSettings()
  await changeSettings(administrator, operatorFormSchema.parse({ ...fields, seen }))
}

function publishRules(seen: number, consentFrom: Date | null = null) {
  const source = `# Neue Regeln ${seen}\n\nSeit {{stand}}.`
  return publishLegalText(administrator, 'nutzungsregeln', { source, note: 'Kürzer.', consentFrom, seen })
}

describe('the templates', () => {
  it.each(legalPages)('%s names nothing unknown and fits its field', (page) => {
    expect(unknownPlaceholders(templates[page])).toEqual([])
    expect([...templates[page]].length).toBeLessThan(legalLimits.source)
  })

  it('are in force until somebody publishes, with what the operator has set up', async () => {
    await setUp({ name: 'Stadt Musterstadt', address: 'Markt 1\n01234 Musterstadt', land: 'SN', phone: '' })
    const { current, earlier } = await readPage('impressum', site)
    expect(current).toMatchObject({ number: 1, isTemplate: true })
    expect(earlier).toEqual([])
    expect(current.html).toContain('Stadt Musterstadt<br />Markt 1<br />01234 Musterstadt')
    expect(current.html).toContain('<em>noch nicht eingerichtet</em>')
    expect(current.html).not.toContain('Telefon')
    expect((await readPage('datenschutz', site)).current.html).toContain('SächsDSDG')
  })

  it('begin their outline below the title of the page', async () => {
    for (const page of legalPages) {
      const { html } = (await readPage(page, site)).current
      expect(/<h(\d)/.exec(html)?.[1], page).toBe('2')
      expect(html, page).not.toMatch(/\{\{|<h1/)
    }
  })
})

describe('publishing', () => {
  it('keeps what was in force before, the template too', async () => {
    expect(await publishRules(1)).toEqual({ ok: true, value: { number: 2 } })
    const { current, earlier } = await readPage('nutzungsregeln', site)
    expect(current).toMatchObject({ number: 2, note: 'Kürzer.', isTemplate: false })
    expect(earlier.map(({ number }) => number)).toEqual([1])
    expect(await readVersion('nutzungsregeln', 1, site)).toMatchObject({ inForce: false, isTemplate: true })
    expect(await readVersion('nutzungsregeln', 3, site)).toBeNull()
    expect(await db.audit.count({ where: { verb: 'legal.published', actorId: administrator.id } })).toBe(1)
  })

  it('refuses a stale edit, the same text, and everybody else', async () => {
    await publishRules(1)
    expect(await publishRules(1)).toEqual({ ok: false, problem: 'stale' })
    const { source = '', number = 0 } = (await findEditedPage(administrator, 'nutzungsregeln')) ?? {}
    const same = { source, note: 'x', consentFrom: null, seen: number }
    expect(await publishLegalText(administrator, 'nutzungsregeln', same)).toEqual({
      ok: false,
      problem: 'unchanged',
    })
    const organiser = await buildMember({ role: 'organiser' })
    expect(await publishLegalText(organiser, 'impressum', { ...same, source: 'x', seen: 1 })).toEqual({
      ok: false,
      problem: 'not_allowed',
    })
    expect(await listManagedPages(organiser)).toBeNull()
    expect(await findEditedPage(organiser, 'impressum')).toBeNull()
  })

  it('of two at once one is stale', async () => {
    const both = await Promise.all([publishRules(1), publishRules(1)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it.each([
    ['2026-11-24', false],
    ['31.12.2026', true],
    ['30.02.2027', false],
    ['', true],
  ])('takes a day of consent to come: %s', (consentFrom, taken) => {
    const form = { source: '# Text', note: 'Neu', consentFrom, seen: '1' }
    expect(publishSchema('2026-11-24').safeParse(form).success).toBe(taken)
  })

  it('names placeholders that do not exist', () => {
    const form = { source: 'Von {{burgermeisterin}}', note: 'Neu', seen: '1' }
    const { error } = publishSchema('2026-11-24').safeParse(form)
    expect(error?.issues[0]?.message).toContain('{{burgermeisterin}}')
  })
})

describe('consent', () => {
  it('is asked of whoever never gave it, at once', async () => {
    const { id } = await buildMember()
    await db.consent.deleteMany({ where: { memberId: id } })
    expect(await consentOf(id)).toMatchObject({ accepted: 0, inForce: 1, isAsked: true, isNeeded: true })
    await db.$transaction((tx) => acceptRules(tx, id))
    expect(await consentOf(id)).toMatchObject({ accepted: 1, isAsked: false, isNeeded: false })
    const kept = await db.legalVersion.findFirst({ where: { page: 'nutzungsregeln' } })
    expect(kept).toMatchObject({ number: 1, source: templates.nutzungsregeln, publishedAt: null })
  })

  it('is asked again only for a version that needs it, and needed from its day on', async () => {
    const { id } = await buildMember()
    await publishRules(1)
    expect(await consentOf(id)).toMatchObject({ accepted: 1, inForce: 2, isAsked: false })
    const until = new Date(now().getTime() + 10 * day)
    await publishRules(2, until)
    expect(await consentOf(id)).toMatchObject({ isAsked: true, isNeeded: false, until })
    expect((await changesSince(1)).map(({ number }) => number)).toEqual([3, 2])
    moveClock(11 * day)
    expect(await consentOf(id)).toMatchObject({ isAsked: true, isNeeded: true, until: null })
    expect(await consentOf(administrator.id)).toMatchObject({ accepted: 3, isAsked: false })
    await acceptShownRules(id, 99)
    await acceptShownRules(id, 3)
    expect(await consentOf(id)).toMatchObject({ accepted: 3, isAsked: false, isNeeded: false })
    expect(await db.consent.count({ where: { memberId: id } })).toBe(2)
  })

  it('holds what is written, with its text, and nothing that is read or of the own account', async () => {
    const member = await buildMember()
    const solution = await buildSolution({ author: member })
    await db.consent.deleteMany({ where: { memberId: member.id } })
    const params = { idSlug: `${solution.id}-${solution.slug}` }
    const write = () =>
      callRoute({
        action: comment,
        url: `/loesungen/${params.idSlug}/kommentare`,
        params,
        viewer: member,
        form: { body: 'Gilt das noch?', submissionKey: crypto.randomUUID() },
      })
    const held = await write()
    expect(held.status).toBe(409)
    expect(held.data).toMatchObject({ because: 'rules', rules: 1 })
    expect(held.data.resume.fields).toContainEqual(['body', 'Gilt das noch?'])
    expect(await db.comment.count({ where: { subjectId: solution.id } })).toBe(0)
    const own = await callRoute({
      action: editAccount,
      url: '/konto',
      viewer: member,
      form: { name: 'Neu', functionTitle: 'Amt' },
    })
    expect(own.location).toContain('/konto')
    await acceptShownRules(member.id, 1)
    expect((await write()).status).toBe(302)
  })
})

describe('telling of a barrier', () => {
  const feedback = { page: '/suche', text: 'Nichts wird vorgelesen.', email: null }

  it('goes to the contact for accessibility, else to the operator, and is stored nowhere', async () => {
    expect(await sendFeedback(feedback, site)).toEqual({ ok: false, problem: 'not_set_up' })
    await setUp({ email: 'rathaus@musterstadt.example' })
    await sendFeedback({ ...feedback, email: 'a@b.example' }, site)
    await setUp({
      email: 'rathaus@musterstadt.example',
      accessibilityContact: 'Frau Muster, Barriere@musterstadt.example, Zimmer 2',
    })
    await sendFeedback(feedback, site)
    const [first] = await queuedMails('rathaus@musterstadt.example')
    expect(first?.text).toContain('Antwort an: a@b.example')
    const second = await queuedMails('barriere@musterstadt.example')
    expect(second.map(({ text }) => text.includes('Nichts wird vorgelesen.'))).toEqual([true])
  })
})
