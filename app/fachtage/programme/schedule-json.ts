import { z } from 'zod'
import { isoDate } from './dates.ts'
import { checkRow, webLink } from './rows.ts'
import type { ProgrammeDays, ProgrammeNote, ProgrammeReading, ProgrammeRow, RowProblem } from './schema.ts'
import { PROGRAMME_LIMITS, refuse } from './schema.ts'
import { sessionKind } from './session-kind.ts'
import { cleanText } from './table.ts'
import { clockTime, readDuration, readTimes } from './times.ts'
import { oneLine, shorten } from './wording.ts'

/** pretalx writes a text either plainly or once per language. */
const textSchema = z
  .union([z.string(), z.number(), z.record(z.string(), z.unknown()), z.null()])
  .optional()
  .catch(null)
  .transform((value): string => {
    if (typeof value === 'string' || typeof value === 'number') return cleanText(String(value))
    if (value === null || value === undefined) return ''
    const text = value.de ?? value['de-formal'] ?? value.en ?? Object.values(value)[0]
    return typeof text === 'string' ? cleanText(text) : ''
  })

const linkSchema = z.object({ url: textSchema, title: textSchema }).catch({ url: '', title: '' })
const linksSchema = z.array(linkSchema).catch([])
const personSchema = z
  .object({ public_name: textSchema, full_public_name: textSchema, name: textSchema })
  .catch({ public_name: '', full_public_name: '', name: '' })

const eventSchema = z.object({
  guid: textSchema,
  date: textSchema,
  start: textSchema,
  duration: textSchema,
  room: textSchema,
  title: textSchema,
  subtitle: textSchema,
  track: textSchema,
  type: textSchema,
  abstract: textSchema,
  description: textSchema,
  persons: z.array(personSchema).catch([]),
  links: linksSchema,
  attachments: linksSchema,
})
type ScheduleEvent = z.infer<typeof eventSchema>

const scheduleSchema = z.object({
  schedule: z.object({
    base_url: textSchema,
    conference: z.object({
      title: textSchema,
      start: textSchema,
      end: textSchema,
      days: z.array(z.object({ date: textSchema, rooms: z.record(z.string(), z.array(z.unknown())) })),
    }),
  }),
})

/** How deep brackets are nested, without building anything; stops at `limit`. */
function nestsDeeperThan(text: string, limit: number): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (quoted) {
      if (letter === 0x5c) at++
      else if (letter === 0x22) quoted = false
    } else if (letter === 0x22) quoted = true
    else if (letter === 0x7b || letter === 0x5b) {
      depth++
      if (depth > limit) return true
    } else if (letter === 0x7d || letter === 0x5d) depth--
  }
  return false
}

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

function dayOf(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

function slidesOf(event: ScheduleEvent, baseUrl: string): string | null {
  const absolute = ({ url, title }: z.infer<typeof linkSchema>) => {
    const address = url.startsWith('/') && URL.canParse(url, baseUrl) ? new URL(url, baseUrl).href : url
    return { url: webLink(address), title }
  }
  const attachments = event.attachments.map(absolute)
  const all = [...attachments, ...event.links.map(absolute)].filter((link) => link.url !== null)
  const named = all.find((link) =>
    /folien|slides|präsentation|presentation|\.(?:pdf|pptx?|odp)(?:$|[?#])/i.test(
      `${link.title} ${link.url}`,
    ),
  )
  return (named ?? all[0])?.url ?? null
}

function abstractOf({ subtitle, abstract, description }: ScheduleEvent): string {
  const parts = [subtitle, abstract, description.startsWith(abstract) && abstract !== '' ? '' : description]
  return parts.filter((part) => part !== '').join('\n\n')
}

interface Placed {
  event: ScheduleEvent
  room: string
  date: string | null
}

function clockOf(event: ScheduleEvent) {
  const problems: RowProblem[] = []
  const times = readTimes(event.start === '' ? (event.date.split('T')[1] ?? '').slice(0, 5) : event.start)
  if (!times.ok) problems.push({ code: 'timeUnreadable', column: 'start', value: shorten(event.start) })
  const start = times.ok ? times.span.start : null
  const minutes = event.duration === '' ? null : readDuration(event.duration)
  if (minutes === null && event.duration !== '') {
    problems.push({ code: 'durationUnreadable', column: 'duration', value: shorten(event.duration) })
  }
  const end = start === null || minutes === null ? null : start + minutes
  const late = end !== null && end > 24 * 60
  if (late) problems.push({ code: 'endAfterMidnight', column: 'end', value: shorten(event.duration) })
  return {
    start: start === null ? null : clockTime(start),
    end: end === null || late ? null : clockTime(end),
    problems,
  }
}

function readEvent(
  placed: Placed,
  rowNumber: number,
  baseUrl: string,
  days: ProgrammeDays,
  notes: ProgrammeNote[],
) {
  const { event } = placed
  const { start, end, problems } = clockOf(event)
  const limit = PROGRAMME_LIMITS.cellCharacters
  const full = abstractOf(event)
  if (full.length > limit) notes.push({ code: 'cellCut', rowNumber, params: { column: 'abstract', limit } })
  const title = oneLine(event.title).slice(0, limit)
  const format = oneLine(event.type).slice(0, limit)
  const names = event.persons.map((person) =>
    oneLine(person.public_name || person.full_public_name || person.name),
  )
  const kind = sessionKind(format, title)
  const row: ProgrammeRow = {
    rowNumber,
    guid: event.guid === '' ? null : event.guid.slice(0, 200),
    date: placed.date,
    start,
    end,
    room: oneLine(event.room || placed.room).slice(0, limit),
    title,
    format,
    organisation: '',
    speakers:
      names
        .filter((name) => name !== '')
        .join(', ')
        .slice(0, limit) || null,
    abstract: full.slice(0, limit).replace(/[\ud800-\udbff]$/, ''),
    slidesUrl: slidesOf(event, baseUrl),
    topics: event.track === '' ? [] : [event.track.slice(0, limit)],
    kind,
    selected: kind === 'session',
    problems,
  }
  return checkRow(row, days)
}

/**
 * Reads a `schedule.json` as pretalx and frab export it, in the order of the day. Biographies are not read, the
 * organisation stays empty: the format has none, it is chosen in the preview.
 */
export function readScheduleJson(text: string, days: ProgrammeDays): ProgrammeReading {
  if (nestsDeeperThan(text, PROGRAMME_LIMITS.jsonDepth)) return refuse('jsonTooDeep')
  const json = parseJson(text)
  if (json === null) return refuse('jsonBroken')
  const parsed = scheduleSchema.safeParse(json.value)
  if (!parsed.success) return refuse('jsonNoSchedule')
  const { base_url: baseUrl, conference } = parsed.data.schedule

  const placed: Placed[] = []
  for (const day of conference.days) {
    for (const [room, events] of Object.entries(day.rooms)) {
      if (placed.length + events.length > PROGRAMME_LIMITS.rows) {
        return refuse('tooManyRows', { limit: PROGRAMME_LIMITS.rows })
      }
      for (const each of events) {
        const event = eventSchema.safeParse(each)
        if (event.success)
          placed.push({ event: event.data, room, date: dayOf(event.data.date) ?? dayOf(day.date) })
      }
    }
  }
  if (placed.length === 0) return refuse('onlyHeadings')
  const order = ({ date, event }: Placed) => `${date ?? '9999'} ${event.start.padStart(5, '0')}`
  placed.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))

  const notes: ProgrammeNote[] = []
  return {
    ok: true,
    format: 'schedule-json',
    rows: placed.map((each, index) => readEvent(each, index + 1, baseUrl, days, notes)),
    notes,
    event: {
      title: oneLine(conference.title) || undefined,
      firstDay: dayOf(conference.start) ?? undefined,
      lastDay: dayOf(conference.end) ?? undefined,
    },
  }
}
