import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { outcomeForm, requestSchema } from './schema'

const today = '2026-11-24'

function problems(fields: Record<string, string>, kept: string | null = null): string[] {
  const form = new FormData()
  const all = { title: 'Titel', summary: 'Kurz', topics: '1', ...fields }
  for (const [name, value] of Object.entries(all)) form.append(name, value)
  const parsed = parseWithZod(form, { schema: requestSchema({ today, kept }) })
  return parsed.status === 'success' ? [] : Object.keys(parsed.error ?? {})
}

function dayOf(neededBy: string, kept: string | null = null) {
  const fields = { title: 'Titel', summary: 'Kurz', topics: ['1'], neededBy }
  const parsed = requestSchema({ today, kept }).safeParse(fields)
  return parsed.success ? parsed.data.neededBy : 'refused'
}

describe('the day a request is needed by', () => {
  test.each([
    ['', null],
    ['   ', null],
    ['2026-11-24', '2026-11-24'],
    ['31.12.2026', '2026-12-31'],
    ['1. 2.2027', '2027-02-01'],
    ['2028-02-29', '2028-02-29'],
  ])('"%s" is understood', (typed, day) => expect(dayOf(typed)).toBe(day))

  test.each([
    '2027-02-31',
    '31.02.2027',
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2026-11-23',
    '2036-11-25',
    '9999-12-31',
    'bald',
    '24.11.26',
    '2026-12-31T10:00',
    '0000-00-00',
  ])('"%s" is refused', (typed) => expect(dayOf(typed)).toBe('refused'))

  test('that has passed stays as long as nobody changes it', () => {
    expect(dayOf('2025-01-01', '2025-01-01')).toBe('2025-01-01')
    expect(dayOf('2025-01-02', '2025-01-01')).toBe('refused')
  })
})

test('everything that is wrong is told at once', () => {
  const wrong = {
    title: ' ',
    summary: 'ä'.repeat(301),
    topics: '',
    body: 'x'.repeat(5001),
    context: 'x'.repeat(301),
    neededBy: '31.02.2027',
    visibility: 'alle',
    products: 'x'.repeat(121),
  }
  expect(problems(wrong).sort()).toEqual(Object.keys(wrong).sort())
})

test('a proposed topic is a topic, six topics are too many', () => {
  expect(problems({ topics: '', proposedTopic: 'Glockenläuten' })).toEqual([])
  const six = { title: 'Titel', summary: 'Kurz', topics: ['1', '2', '3', '4', '5', '6'] }
  expect(requestSchema({ today }).safeParse(six).success).toBe(false)
})

test('control characters leave, the text stays', () => {
  const parsed = requestSchema({ today }).parse({
    title: 'Wer\u0000 hat\u202e schon?',
    summary: 'Eine\nZeile',
    topics: ['1'],
  })
  expect(parsed).toMatchObject({ title: 'Wer hat schon?', summary: 'Eine Zeile', body: '', context: '' })
})

test('an ending without a solution needs words', () => {
  const ends = (fields: Record<string, string>) => outcomeForm.safeParse(fields)
  expect(ends({ outcome: 'loesung-7' }).data).toEqual({
    outcome: { kind: 'solution', solutionId: 7 },
    reason: '',
  })
  expect(ends({ outcome: 'anders', reason: 'Selbst gebaut' }).success).toBe(true)
  for (const outcome of ['anders', 'ohne', 'loesung-', 'loesung-99999999999', 'x', '']) {
    expect(ends({ outcome }).success).toBe(false)
  }
})
