import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ExistingSession } from './matching.ts'
import { matchSessions } from './matching.ts'
import { readProgramme } from './read-programme.server.ts'
import type { ProgrammeRow } from './schema.ts'

async function rowsOf(name: string): Promise<ProgrammeRow[]> {
  const bytes = readFileSync(new URL(`../../../tests/support/files/${name}`, import.meta.url))
  const reading = await readProgramme({ bytes })
  if (!reading.ok) throw new Error(reading.problem.code)
  return reading.rows
}

function row(fields: Partial<ProgrammeRow>): ProgrammeRow {
  return {
    rowNumber: 2,
    guid: null,
    date: null,
    start: null,
    end: null,
    room: '',
    title: '',
    format: '',
    organisation: '',
    speakers: null,
    abstract: '',
    slidesUrl: null,
    topics: [],
    kind: 'session',
    selected: true,
    problems: [],
    ...fields,
  }
}

let lastId = 0
function session(fields: Partial<ProgrammeRow> & { id?: number }): ExistingSession {
  const { guid, title, date, start, end, room, format, organisation, speakers, abstract, slidesUrl } =
    row(fields)
  lastId++
  return {
    id: fields.id ?? lastId,
    guid,
    title,
    date,
    start,
    end,
    room,
    format,
    organisation,
    speakers,
    abstract,
    slidesUrl,
  }
}

const shown = (existing: ExistingSession[], incoming: ProgrammeRow[]) =>
  matchSessions(existing, incoming).map((match) => {
    if (match.outcome === 'ambiguous')
      return `ambiguous ${match.candidates.map((candidate) => candidate.id).join()}`
    if (match.outcome === 'changed')
      return `changed ${match.session.id} ${match.changes.map((change) => change.field).join()}`
    return match.outcome === 'new' ? 'new' : `${match.outcome} ${match.session.id}`
  })

describe('importing again', () => {
  it('the same programme changes nothing', async () => {
    const rows = await rowsOf('fachtag-programm.csv')
    expect(new Set(matchSessions(rows.map(session), rows).map((match) => match.outcome))).toEqual(
      new Set(['unchanged']),
    )
  })

  it('CSV first and JSON of the same day after it creates nothing new, and the other way round', async () => {
    const csv = await rowsOf('fachtag-programm.csv')
    const json = await rowsOf('fachtag-programm.json')
    const forth = matchSessions(csv.map(session), json)
    expect(forth.map((match) => match.outcome).filter((outcome) => !/changed/.test(outcome))).toEqual([])
    for (const match of forth) {
      if (match.outcome !== 'changed' && match.outcome !== 'unchanged') throw new Error(match.outcome)
      expect(match.session.title).toBe(match.row.title)
      expect(match.newGuid).toBe(match.row.guid)
      expect(match.outcome === 'changed' ? match.changes.map((change) => change.field) : ['date']).toEqual([
        'date',
      ])
    }
    const back = matchSessions(json.map(session), csv)
    expect(back.map((match) => match.outcome).filter((outcome) => !/changed/.test(outcome))).toEqual([])
  })

  it('finds by guid, else title and start, else title alone, else start and room', () => {
    const existing = [
      session({ id: 1, guid: 'guid-0001', title: 'Alt', start: '09:00' }),
      session({ id: 2, title: 'Netze', start: '09:30', room: 'A' }),
      session({ id: 3, title: 'Öffentliche Netze', start: '10:00', room: 'A' }),
      session({ id: 4, title: 'Tippfeler', start: '11:00', room: 'Raum 1' }),
      session({ id: 5, title: 'Fällt aus', start: '12:00', room: 'A' }),
    ]
    const incoming = [
      row({ guid: 'guid-0001', title: 'Neu', start: '13:00' }),
      row({ title: 'Netze', start: '09:30', room: 'B' }),
      row({ title: 'oeffentliche  Netze', start: '14:00', room: 'A' }),
      row({ title: 'Tippfehler', start: '11:00', room: 'raum 1' }),
      row({ title: 'Ganz neu', start: '15:00', room: 'A' }),
    ]
    expect(shown(existing, incoming)).toEqual([
      'changed 1 title,start',
      'changed 2 room',
      'changed 3 title,start',
      'changed 4 title,room',
      'new',
      'gone 5',
    ])
  })

  it('gives the surer find precedence over the weaker, whatever the order', () => {
    const existing = [session({ id: 1, title: 'Netze', start: '09:30', room: 'A' })]
    const incoming = [
      row({ title: 'Anderes', start: '09:30', room: 'A' }),
      row({ title: 'Netze', start: '11:00', room: 'A' }),
      row({ title: 'Netze', start: '09:30', room: 'C' }),
    ]
    expect(shown(existing, incoming)).toEqual(['new', 'new', 'changed 1 room'])
  })

  it('leaves it to the organiser where two could be meant; those count neither as matched nor as gone', () => {
    const existing = [
      session({ id: 1, title: 'Workshop', start: '09:00', room: 'A' }),
      session({ id: 2, title: 'Workshop', start: '11:00', room: 'A' }),
    ]
    expect(shown(existing, [row({ title: 'Workshop', start: '14:00', room: 'B' })])).toEqual([
      'ambiguous 1,2',
    ])
    const rivals = [row({ title: 'Workshop', start: '14:00' }), row({ title: 'Workshop', start: '15:00' })]
    expect(shown(existing.slice(0, 1), rivals)).toEqual(['ambiguous 1', 'ambiguous 1'])
  })

  it('settles what follows from what is certain', () => {
    const existing = [
      session({ id: 1, title: 'Workshop', start: '09:00', room: 'A' }),
      session({ id: 2, title: 'Workshop', start: '09:00', room: 'B' }),
    ]
    expect(
      shown(existing, [
        row({ title: 'Workshop', start: '09:00', room: 'C' }),
        row({ title: 'Workshop', start: '09:00', room: 'B' }),
      ]),
    ).toEqual(['changed 1 room', 'unchanged 2'])
  })

  it('pairs lines that are the same in everything', () => {
    const twice = { title: 'Umbau', start: '09:00', room: 'A' }
    const existing = [session({ ...twice, id: 1 }), session({ ...twice, id: 2 })]
    expect(shown(existing, [row(twice), row(twice)])).toEqual(['unchanged 1', 'unchanged 2'])
    expect(shown(existing, [row(twice), row(twice), row(twice)])[2]).not.toBe('unchanged 2')
  })

  it('does not take another session of the same system for one in its place', () => {
    const existing = [session({ id: 1, guid: 'guid-0001', title: 'Netze', start: '09:00', room: 'A' })]
    expect(shown(existing, [row({ guid: 'guid-0002', title: 'Akten', start: '09:00', room: 'A' })])).toEqual([
      'new',
      'gone 1',
    ])
  })

  it('keeps two days apart', () => {
    const existing = [
      session({ id: 1, title: 'Begrüßung', date: '2019-11-28', start: '09:00' }),
      session({ id: 2, title: 'Begrüßung', date: '2019-11-29', start: '09:00' }),
    ]
    const incoming = [
      row({ title: 'Begrüßung', date: '2019-11-29', start: '09:00' }),
      row({ title: 'Begrüßung', date: '2019-11-28', start: '09:15' }),
    ]
    expect(shown(existing, incoming)).toEqual(['unchanged 2', 'changed 1 start'])
  })

  it('never erases what the new programme leaves empty, nor compares line breaks', () => {
    const existing = [
      session({
        id: 1,
        title: 'Netze',
        start: '09:00',
        organisation: 'Lecos GmbH',
        abstract: 'Eins\r\nzwei',
        slidesUrl: 'https://a.example',
      }),
    ]
    expect(shown(existing, [row({ title: 'Netze', start: '09:00', abstract: 'Eins\nzwei' })])).toEqual([
      'unchanged 1',
    ])
  })

  it('compares names only where they are published', () => {
    const existing = [session({ id: 1, title: 'Netze', start: '09:00' })]
    const incoming = [row({ title: 'Netze', start: '09:00', speakers: 'Erika Beispiel' })]
    expect(shown(existing, incoming)).toEqual(['unchanged 1'])
    expect(matchSessions(existing, incoming, { namesPublished: true })[0]).toMatchObject({
      outcome: 'changed',
      changes: [{ field: 'speakers', before: null, after: 'Erika Beispiel' }],
    })
  })

  it('uses every session at most once in a day of 2,000 lines, and quickly', () => {
    const lines = Array.from({ length: 2000 }, (_, at) => ({
      title: `Vortrag ${at % 900}`,
      start: '09:00',
      room: `Raum ${at % 7}`,
    }))
    const begin = performance.now()
    const matches = matchSessions(lines.map(session), lines.map(row))
    expect(performance.now() - begin).toBeLessThan(2000)
    const used = matches.flatMap((match) => ('session' in match ? [match.session.id] : []))
    expect(new Set(used).size).toBe(used.length)
  })
})
