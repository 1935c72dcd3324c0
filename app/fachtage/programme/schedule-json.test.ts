import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readProgramme } from './read-programme.server.ts'

const example = readFileSync(new URL('../../../tests/support/files/fachtag-programm.json', import.meta.url))

async function readingOf(bytes: Uint8Array) {
  const reading = await readProgramme({ bytes, fileName: 'schedule.json' })
  if (!reading.ok) throw new Error(reading.problem.code)
  return reading
}
const withEvent = (event: Record<string, unknown>, conference: Record<string, unknown> = {}) =>
  Buffer.from(
    JSON.stringify({
      schedule: {
        base_url: 'https://pretalx.example.org/fachtag/',
        conference: { ...conference, days: [{ date: '2019-11-28', rooms: { Saal: [event] } }] },
      },
    }),
  )

describe('schedule.json', () => {
  it('is read in the order of the day', async () => {
    const reading = await readingOf(example)
    expect(reading.format).toBe('schedule-json')
    expect(reading.event).toEqual({
      title: 'Mitteldeutscher IT-Fachtag (Beispielprogramm)',
      firstDay: '2025-11-25',
      lastDay: '2025-11-25',
    })
    expect(reading.rows.map((row) => [row.rowNumber, row.start, row.end, row.room, row.kind])).toEqual([
      [1, '09:30', '09:45', 'Großer Saal', 'greeting'],
      [2, '09:45', '10:15', 'Großer Saal', 'session'],
      [3, '10:15', '11:00', 'Großer Saal', 'session'],
      [4, '11:00', '11:30', 'Foyer', 'break'],
      [5, '11:30', '12:15', 'Raum 1', 'session'],
      [6, '11:30', '12:15', 'Raum 2', 'session'],
      [7, '12:15', '13:00', 'Raum 1', 'session'],
      [8, '13:00', '14:00', 'Foyer', 'break'],
      [9, '14:00', '15:30', 'Raum 1', 'session'],
      [10, '14:00', '15:30', 'Raum 3', 'session'],
      [11, '15:30', '16:00', 'Großer Saal', 'closing'],
    ])
    expect(reading.rows[1]).toMatchObject({
      guid: '6e928968-af0d-5cac-822d-f01f6049269a',
      date: '2025-11-25',
      organisation: '',
      speakers: 'Referent 2',
      topics: ['Digitalstrategie'],
    })
    expect(reading.rows.flatMap((row) => row.problems)).toEqual([])
  })

  it('can be pasted', async () => {
    expect(await readProgramme({ text: example.toString() })).toMatchObject({
      ok: true,
      format: 'schedule-json',
    })
  })

  it('takes texts per language, no biographies, and slides only from the web', async () => {
    const { rows } = await readingOf(
      withEvent({
        title: { en: 'Networks', de: 'Netze' },
        subtitle: 'Ein Bericht',
        abstract: 'Kurz',
        description: 'Lang',
        start: '9:30',
        duration: '0:45',
        track: { de: 'Betrieb' },
        type: null,
        persons: [{ public_name: 'Erika Beispiel', biography: 'Lebenslauf' }, { name: 'Max Muster' }, null],
        links: [
          { url: 'javascript:alert(1)', title: 'Folien' },
          { url: 'https://example.org/', title: 'Seite' },
        ],
        attachments: [{ url: '/media/netze.pdf', title: 'Handout' }],
      }),
    )
    expect(rows[0]).toMatchObject({
      guid: null,
      date: '2019-11-28',
      start: '09:30',
      end: '10:15',
      room: 'Saal',
      title: 'Netze',
      abstract: 'Ein Bericht\n\nKurz\n\nLang',
      speakers: 'Erika Beispiel, Max Muster',
      topics: ['Betrieb'],
      slidesUrl: 'https://pretalx.example.org/media/netze.pdf',
    })
    expect(JSON.stringify(rows)).not.toContain('Lebenslauf')
  })

  it('keeps what is wrong with the row', async () => {
    const codes = async (event: Record<string, unknown>) =>
      (await readingOf(withEvent(event))).rows[0]?.problems.map((problem) => problem.code)
    expect(await codes({ title: 'Eins', start: 'früh', duration: '00:45' })).toEqual(['timeUnreadable'])
    expect(await codes({ title: 'Eins', start: '23:30', duration: '01:00' })).toEqual(['endAfterMidnight'])
    expect(await codes({ title: 'Eins', start: '9:00', duration: 'lang' })).toEqual(['durationUnreadable'])
    expect(await codes({ title: 7, start: ['9:00'] })).toEqual([])
    expect(await codes({ start: '9:00', links: 'x', persons: 3 })).toEqual(['titleMissing'])
  })
})
