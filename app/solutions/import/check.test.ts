import { describe, expect, test } from 'vitest'
import { organisationFinder, type RegisteredOrganisation } from '~/organisations/findOrganisation'
import { topicFinder } from '~/topics/findTopic'
import { lineChecker } from './check.server'

const place = (id: number, key: string, shortName: string, more: Partial<RegisteredOrganisation> = {}) => ({
  ...{
    id,
    key,
    slug: null,
    name: shortName,
    shortName,
    kind: 'municipality' as const,
    typeLabel: 'Gemeinde',
  },
  ...{ state: 'SN' as const, districtName: '', successorId: null },
  ...more,
})
const check = lineChecker({
  today: new Date('2026-11-24T12:00:00Z'),
  findOrganisation: organisationFinder([
    place(1, '14713000', 'Leipzig', { name: 'Leipzig, Stadt' }),
    place(2, '01051012', 'Buchholz', { state: 'SH', districtName: 'Kreis Dithmarschen' }),
    place(3, '13072019', 'Buchholz', { state: 'MV' }),
    place(4, '01051', 'Kreis Dithmarschen', { kind: 'district', name: 'Dithmarschen', typeLabel: 'Kreis' }),
  ]),
  findTopic: topicFinder([
    { id: 10, slug: 'e-akte', label: 'E-Akte', aliases: ['DMS', 'Akte'] },
    { id: 11, slug: 'archiv', label: 'Kultur, Sport und Archiv', aliases: ['Akte'] },
  ]),
})
const good = {
  externalId: 'a1',
  title: 'Titel',
  summary: 'Kurz',
  body: 'Text',
  municipality: 'Leipzig',
  topics: ['E-Akte'],
}
const checked = (parts: object) => check({ line: 7, values: { ...good, ...parts } })
const taken = (parts: object) => {
  const line = checked(parts)
  if (Array.isArray(line)) throw new Error(JSON.stringify(line))
  return line
}

describe('refuses, with line, field and reason', () => {
  test.each<[string, object, string, RegExp]>([
    ['an unknown visibility', { visibility: 'geheim' }, 'visibility', /geheim/],
    ['no title', { title: '  ' }, 'title', /fehlt/],
    ['no body', { body: undefined }, 'body', /fehlt/],
    ['no external id', { externalId: null }, 'externalId', /fehlt/],
    ['no municipality', { municipality: '' }, 'municipality', /fehlt/],
    ['a long title', { title: 'x'.repeat(151) }, 'title', /150 Zeichen. Jetzt sind es 151/],
    ['a long body', { body: 'x'.repeat(20_001) }, 'body', /20\.000/],
    ['a long external id', { externalId: 'x'.repeat(201) }, 'externalId', /200/],
    ['a long topic', { topics: 'x'.repeat(81) }, 'topics', /80/],
    [
      'an unknown municipality',
      { municipality: 'Entenhausen' },
      'municipality',
      /„Entenhausen“ gibt es nicht/,
    ],
    ['an unknown key', { municipality: '99999999' }, 'municipality', /gibt es nicht/],
    [
      'an ambiguous name',
      { municipality: 'Buchholz' },
      'municipality',
      /mehrmals.*01051012 Buchholz \(Gemeinde, Kreis Dithmarschen, Schleswig-Holstein\); 13072019/,
    ],
    ['a bad date', { createdAt: '31.02.2020' }, 'createdAt', /kein Datum/],
    ['a date in words', { createdAt: 'neulich' }, 'createdAt', /kein Datum/],
    ['a day to come', { createdAt: '2030-01-01' }, 'createdAt', /Zukunft/],
    ['a day too far back', { createdAt: '0219-11-28' }, 'createdAt', /1990/],
    ['an unknown status', { status: 'vielleicht' }, 'status', /„vielleicht“ ist keine/],
    ['unknown costs', { costOnce: 'viel' }, 'costOnce', /keine der möglichen/],
    ['NUL', { body: 'a\u0000b' }, 'body', /U\+0000/],
    ['an escape sequence', { title: '\u001b[31mrot' }, 'title', /U\+001B/],
    ['lost letters', { summary: 'Stra\ufffde' }, 'summary', /verloren/],
    ['an object', { title: { de: 'Titel' } }, 'title', /Erwartet wird ein Text/],
    ['a list', { title: ['a', 'b'] }, 'title', /Erwartet wird ein Text/],
    ['a bad address', { softwareUrl: 'javascript:alert(1)' }, 'softwareUrl', /Internetadresse/],
  ])('%s', (_, parts, field, reason) => {
    expect(checked(parts)).toEqual([
      {
        kind: 'refused',
        line: 7,
        externalId:
          'externalId' in parts && !parts.externalId ? null : expect.stringMatching(/^(?:a1|x{200})$/),
        field,
        reason: expect.stringMatching(reason),
      },
    ])
  })

  test('everything that is wrong with a line at once', () => {
    const remarks = checked({ title: '', status: '?', createdAt: '?' })
    expect(Array.isArray(remarks) && remarks.map(({ field }) => field)).toEqual([
      'title',
      'status',
      'createdAt',
    ])
  })
})

test.each([
  ['14713000', 1],
  [14713000, 1],
  ['147130000000', 1],
  ['LEIPZIG', 1],
  ['Stadt Leipzig', 1],
  ['Stadtverwaltung Leipzig', 1],
  ['1051012', 2],
  ['01051', 4],
  ['Landkreis Dithmarschen', 4],
  ['Dithmarschen', 4],
])('takes %j for a municipality or district', (municipality, id) => {
  expect(taken({ municipality }).organisationId).toBe(id)
})

test.each([
  ['2019-11-28', '2019-11-27T23:00:00.000Z'],
  ['28.11.2019', '2019-11-27T23:00:00.000Z'],
  ['1.7.2019 14:30', '2019-07-01T12:30:00.000Z'],
  ['2019-11-28T10:00:00Z', '2019-11-28T10:00:00.000Z'],
  ['2019-11-28T10:00:00.123+0200', '2019-11-28T08:00:00.000Z'],
  ['2019-07-01 14:30', '2019-07-01T12:30:00.000Z'],
])('takes %s for a moment', (createdAt, iso) => {
  expect(taken({ createdAt }).createdAt?.toISOString()).toBe(iso)
})

test.each([
  ['in_use', 'in_use'],
  ['Im Einsatz', 'in_use'],
  ['Pilotbetrieb', 'trial'],
  ['eingestellt', 'ended'],
  ['', null],
])('takes %j for a status', (status, code) => {
  expect(taken({ status }).input.status).toBe(code)
})

test.each([
  ['keine', 'none'],
  ['0', 'none'],
  ['999,99 €', 'under_1k'],
  ['1.000–5.000 €', '1k_5k'],
  ['25.000 Euro', '25k_100k'],
  ['über 100.000 €', 'over_100k'],
  ['unter 1.000 EUR', 'under_1k'],
])('takes %j for costs', (costOnce, band) => {
  expect(taken({ costOnce }).input.costOnce).toBe(band)
})

describe('topics', () => {
  test('are found by name, slug and a synonym of one alone; a comma may belong to a name', () => {
    const line = taken({ topics: 'DMS, Kultur, Sport und Archiv; e-akte' })
    expect(line.input.topics).toEqual([10, 11])
    expect(line.notes).toEqual([])
  })
  test('that are unknown are proposed once, and never lost in silence', () => {
    const line = taken({ topics: ['Akte', 'Drohnen', 'E-Akte'] })
    expect(line.input).toMatchObject({ topics: [10], proposedTopic: 'Akte' })
    expect(line.notes.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('„Akte“ gibt es nicht; es ist vorgeschlagen'),
      expect.stringContaining('„Drohnen“'),
    ])
  })
  test('may be missing, which is told', () => {
    expect(taken({ topics: undefined }).notes[0]?.reason).toContain('Ohne Thema')
  })
})

test('the fingerprint is that of what the file says', () => {
  const { digest } = taken({})
  expect(taken({ municipality: '14713000', title: ' Titel ' }).digest).toBe(digest)
  expect(taken({ topics: ['DMS'] }).digest).not.toBe(digest)
  expect(taken({ body: 'Text.' }).digest).not.toBe(digest)
  expect(taken({ products: ['Neu'] }).digest).not.toBe(digest)
})

test('says who sees a solution where the file does', () => {
  expect(taken({}).visibility).toBeNull()
  expect(taken({ visibility: 'members' }).visibility).toBe('members')
  expect(taken({ Sichtbarkeit: 'x', visibility: 'Nur Mitglieder' }).visibility).toBe('members')
  expect(taken({ visibility: 'Öffentlich' }).visibility).toBe('public')
})
