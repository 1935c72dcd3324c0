import { describe, expect, it } from 'vitest'
import { applyLabel } from '../applyLabel'
import type { DraftRow, DraftSeed, ProgrammeDraft } from './draft'
import { countsKey, planProgramme } from './plan'
import { seed } from './seeds'
import type { KnownSession, ProgrammeWorld } from './world'

const topic = (id: number, label: string) => ({
  id,
  slug: `thema-${id}`,
  label,
  field: 'Technik',
  aliases: [],
})

const world = (sessions: Partial<KnownSession>[] = []): ProgrammeWorld => ({
  days: { firstDay: '2025-11-25', lastDay: '2025-11-25' },
  topics: [topic(1, 'E-Akte'), topic(2, 'Schule')],
  sessions: sessions.map((session, at) => ({
    ...{ id: 100 + at, guid: null, title: `Vortrag ${at}`, date: '2025-11-25', start: null, end: null },
    ...{ room: '', format: '', organisation: '', speakers: null, abstract: '', slidesUrl: null },
    ...{ kind: 'session', cancelled: false, topics: [] },
    ...session,
  })),
})

const row = (parts: Partial<DraftRow> = {}): DraftRow => ({
  ...{ rowNumber: 2, guid: null, title: 'Vortrag 0', date: '', start: '', end: '', room: '', format: '' },
  ...{ organisation: '', speakers: null, abstract: '', slidesUrl: '', kind: 'session', selected: true },
  ...{ omitted: false, decision: '', seeds: [] },
  ...parts,
})

const draft = (rows: DraftRow[], parts: Partial<ProgrammeDraft> = {}): ProgrammeDraft => ({
  ...{ rows, notes: [], publishNames: false, kept: [] },
  ...parts,
})

const known = (id: number): DraftSeed => seed({ topic: String(id) })
const fresh = (label: string): DraftSeed => seed({ topic: 'new', label, field: 'Technik' })
const plan = (
  rows: DraftRow[],
  sessions: Partial<KnownSession>[] = [],
  parts: Partial<ProgrammeDraft> = {},
) => planProgramme(draft(rows, parts), world(sessions))

describe('topics', () => {
  it('of one talk may be several, each an origin of its own', () => {
    const { origins, counts } = plan([row({ seeds: [known(1), known(2), fresh('Neues')] })])
    expect(origins.map(({ topic }) => topic)).toEqual([
      { id: 1 },
      { id: 2 },
      { label: 'Neues', field: 'Technik' },
    ])
    expect(counts).toMatchObject({ newTopics: 1, linkedTopics: 2, origins: 3 })
  })

  it('count once each, however many talks lead to them and however they are written', () => {
    const { counts } = plan([
      row({ title: 'A', seeds: [known(1), fresh('Neues')] }),
      row({ title: 'B', seeds: [known(1), fresh('NEUES'), known(1)] }),
    ])
    expect(counts).toMatchObject({ newTopics: 1, linkedTopics: 1, origins: 4 })
  })

  it('of a name that is there already are linked, not created', () => {
    const { counts } = plan([row({ seeds: [fresh('e-akte')] })])
    expect(counts).toMatchObject({ newTopics: 0, linkedTopics: 1 })
  })

  it('that a session leads to already are not counted again', () => {
    const { counts } = plan(
      [row({ seeds: [known(1), known(2)] })],
      [{ topics: [{ id: 1, label: 'E-Akte' }] }],
    )
    expect(counts).toMatchObject({ created: 0, linkedTopics: 1, origins: 1 })
  })

  it.each<[string, Partial<DraftRow>]>([
    ['unticked', { selected: false }],
    ['a break', { kind: 'break' }],
    ['left out', { omitted: true }],
    ['without a topic', { seeds: [seed({})] }],
  ])('come from no line that is %s', (_, parts) => {
    const { counts, problems } = plan([row({ seeds: [fresh('')], ...parts })])
    expect(counts).toMatchObject({ newTopics: 0, linkedTopics: 0, origins: 0 })
    expect(problems).toEqual([])
  })

  it.each<[string, Partial<DraftSeed>, string]>([
    ['an undecided topic', { topic: '' }, 'topic'],
    ['a topic that is gone', { topic: '77' }, 'topic'],
    ['no name', { label: '' }, 'label'],
    ['too long a name', { label: 'ä'.repeat(81) }, 'label'],
    ['no field', { field: '' }, 'field'],
    ['no opening comment', { opening: '' }, 'opening'],
    ['too long an opening comment', { opening: 'x'.repeat(5_001) }, 'opening'],
  ])('are asked for: %s', (_, parts, field) => {
    const { problems } = plan([row({ seeds: [known(1), { ...fresh('Neues'), ...parts }] })])
    expect(problems.map((problem) => problem.field)).toEqual([`r0.s1.${field}`])
  })
})

it('more threads than can be waited for are refused', () => {
  const rows = Array.from({ length: 501 }, (_, at) => row({ title: `Vortrag ${at}`, seeds: [known(1)] }))
  expect(plan(rows.slice(0, 500)).problems).toEqual([])
  expect(plan(rows).problems.map(({ field }) => field)).toEqual(['r500.selected'])
})

describe('sessions', () => {
  const alike = [
    { title: 'Workshop', start: '10:00', room: 'A' },
    { title: 'Workshop', start: '11:00', room: 'B' },
  ]

  it('wait for a decision where several could be meant, and are not gone meanwhile', () => {
    const undecided = plan([row({ title: 'Workshop' })], alike)
    expect(undecided.rows[0]?.candidates.map(({ id }) => id)).toEqual([100, 101])
    expect(undecided.problems.map(({ field }) => field)).toEqual(['r0.decision'])
    expect(undecided.gone).toEqual([])
  })

  it('are what was decided: one of them, or a new one', () => {
    const second = plan([row({ title: 'Workshop', decision: '101' })], alike)
    expect(second.rows[0]).toMatchObject({ outcome: 'unchanged', session: { id: 101 } })
    expect(second.gone.map(({ id }) => id)).toEqual([100])
    const another = plan([row({ title: 'Workshop', decision: 'new' })], alike)
    expect(another.counts).toMatchObject({ created: 1, cancelled: 2 })
  })

  it('are not given to two lines, nor to one that never asked', () => {
    const both = plan(
      [row({ title: 'Workshop', decision: '101' }), row({ title: 'Workshop', decision: '101' })],
      alike,
    )
    expect(both.problems.map(({ field }) => field)).toEqual(['r1.decision'])
    const other = plan([row({ title: 'Etwas anderes', decision: '100' })], alike)
    expect(other.rows[0]?.outcome).toBe('new')
  })

  it('change where their kind does, and return where they were cancelled', () => {
    const { rows, counts } = plan([row({ kind: 'break' })], [{ cancelled: true }])
    expect(rows[0]).toMatchObject({ outcome: 'changed', changes: ['Art'], returns: true })
    expect(counts).toMatchObject({ changed: 1, returned: 1, cancelled: 0 })
  })

  it('gone are counted unless they are kept or cancelled already', () => {
    const { gone, counts } = plan([], [{}, {}, { cancelled: true }], { kept: [100] })
    expect(gone.map(({ id }) => id)).toEqual([100, 101])
    expect(counts.cancelled).toBe(1)
  })
})

it('counts that differ are told apart', () => {
  const one = plan([row({ seeds: [known(1)] })]).counts
  expect(countsKey(one)).toBe(countsKey({ ...one }))
  for (const name of Object.keys(one)) expect(countsKey({ ...one, [name]: 12 })).not.toBe(countsKey(one))
})

it.each([
  [2, 5, '2 Themen anlegen, 5 verknüpfen'],
  [1, 1, '1 Thema anlegen, 1 verknüpfen'],
  [3, 0, '3 Themen anlegen'],
  [0, 1, '1 Thema verknüpfen'],
  [0, 5, '5 Themen verknüpfen'],
  [0, 0, 'Programm übernehmen'],
])('the button counts %i new and %i known topics', (newTopics, linkedTopics, text) => {
  expect(applyLabel({ newTopics, linkedTopics })).toBe(text)
})
