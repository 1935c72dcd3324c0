import { describe, expect, test } from 'vitest'
import { commentForm } from '~/discussions/schema'
import { normaliseText } from '~/platform/text'
import { requestLimits } from '~/requests/limits'
import { requestSchema } from '~/requests/schema'
import { reuseForm } from '~/reuse/schema'
import { solutionLimits } from '~/solutions/choices'
import { solutionSchema } from '~/solutions/schema'
import { readReferenceTables } from '../reference/tables.server'
import type { DemoComment, DemoRequest, DemoSolution } from './shapes'
import { demoWorld } from './world'

const solutions: [string, DemoSolution][] = Object.entries(demoWorld.solutions)
const requests: [string, DemoRequest][] = Object.entries(demoWorld.requests)
const published = solutions.filter(([, solution]) => solution.state === 'visible')
const comments = [
  ...Object.values(demoWorld.solutionDiscussions).flat(),
  ...Object.values(demoWorld.topicDiscussions).flat(),
  ...requests.flatMap(([, request]) => request.comments),
  ...demoWorld.threadDiscussions.flatMap((thread) => thread.replies),
].flatMap((comment: DemoComment) => [comment, ...(comment.replies ?? [])])

describe('the texts of the demonstration world', () => {
  test.each(published)('%s passes the form that staff would use, unchanged', (_, solution) => {
    const form = {
      ...solution,
      proposedTopic: solution.proposedTopic ?? '',
      topics: solution.topics.map((_, index) => String(index + 1)),
      products: '',
      providers: '',
    }
    const parsed = solutionSchema(new Date()).safeParse(form)
    expect(parsed.error).toBeUndefined()
    expect(parsed.data).toMatchObject({
      title: solution.title,
      summary: solution.summary,
      body: solution.body,
      contact: solution.contact === '' ? null : solution.contact,
    })
  })

  test.each(published.filter(([, solution]) => solution.author !== null))(
    '%s says enough to be of use, and not too much to be read',
    (_, solution) => {
      const words = `${solution.background} ${solution.body} ${solution.results}`.split(/\s+/).length
      expect(words).toBeGreaterThan(90)
      expect(words).toBeLessThan(480)
      expect(solution.results).toContain('Das würden wir anders machen')
      expect(solution.status === 'ended').toBe(solution.endedReason !== '')
      expect(solution.topics.length).toBeLessThanOrEqual(solutionLimits.topics)
    },
  )

  test.each(requests)('request %s passes the form that staff would use, unchanged', (_, request) => {
    const parsed = requestSchema({ today: '2026-06-15' }).safeParse({
      ...request,
      topics: request.topics.map((_, index) => String(index + 1)),
      products: '',
    })
    expect(parsed.error).toBeUndefined()
    const { title, summary, body, context, visibility } = request
    expect(parsed.data).toMatchObject({ title, summary, body, context, visibility })
    for (const { note } of request.joins) expect(note.length).toBeLessThanOrEqual(requestLimits.note)
    expect(title).toMatch(/^Wer hat schon .*\?$/)
  })

  test('comments pass their form, unchanged', () => {
    expect(comments.length).toBeGreaterThan(40)
    for (const { body } of comments) {
      expect(commentForm.parse({ body }).body).toBe(body)
      expect(normaliseText(body)).toBe(body)
    }
  })

  test('statements of reuse pass their form, unchanged', () => {
    const said = Object.values(demoWorld.reuses).flat()
    expect(said.length).toBeGreaterThan(20)
    for (const { state, changes = null, endedReason = null, againNote = null, contact = null } of said) {
      const words = { state, changes, endedReason, againNote, contact }
      const typed = Object.entries(words).filter(([, value]) => value !== null)
      expect(reuseForm(new Date()).parse(Object.fromEntries(typed))).toMatchObject(words)
    }
  })

  test('topics are those of the starter vocabulary', () => {
    const known = new Set(readReferenceTables().topics().slug)
    const used = [
      ...solutions.flatMap(([, solution]) => solution.topics),
      ...requests.flatMap(([, request]) => request.topics),
      ...demoWorld.sessions.flatMap((session) => session.seeds),
      ...Object.keys(demoWorld.topicDiscussions),
    ]
    expect(used.filter((slug) => !known.has(slug))).toEqual([])
  })

  test('statuses, costs and topics vary', () => {
    const of = <Field extends keyof DemoSolution>(field: Field) =>
      new Set(published.map(([, solution]) => solution[field]))
    expect([...of('status')]).toEqual(expect.arrayContaining(['trial', 'in_use', 'ended']))
    expect(of('costOnce').size).toBeGreaterThanOrEqual(5)
    expect(of('organisation').size).toBeGreaterThanOrEqual(6)
    expect(new Set(published.flatMap(([, solution]) => solution.topics)).size).toBeGreaterThanOrEqual(15)
  })
})
