import ical, { type ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import type { Viewer } from '~/auth/viewer'
import { type Fachtag, findFachtag, listFachtage } from '~/fachtage/queries/fachtag.server'
import { programmeOf } from '~/fachtage/queries/programme.server'
import { paths } from '~/paths'
import { berlinTime } from '~/platform/berlinTime'
import type { ResolvedList } from './resolve.server'

type Dated = { slug: string; title: string; firstDay: string; lastDay: string; place: string }

/**
 * Fachtage as a calendar after RFC 5545: all of them as days, or one of them with its talks at their times.
 * @param resolved as `resolveList` gives it
 */
export async function renderCalendar(
  viewer: Viewer,
  { list, title }: ResolvedList,
  publicUrl: string,
): Promise<string> {
  const fachtag = list.of === 'fachtag' ? await findFachtag(list.slug) : null
  const calendar = begin(fachtag?.title ?? title)
  for (const one of fachtag ? [fachtag] : await listFachtage(viewer)) addDays(calendar, one, publicUrl)
  if (fachtag) await addTalks(viewer, calendar, fachtag, publicUrl)
  return calendar.toString()
}

async function addTalks(
  viewer: Viewer,
  calendar: ICalCalendar,
  fachtag: Fachtag,
  publicUrl: string,
): Promise<void> {
  for (const session of (await programmeOf(viewer, fachtag.id)).flatMap(({ sessions }) => sessions)) {
    const { day, starts, ends } = session
    if (session.cancelled || session.kind !== 'session' || !day || !starts) continue
    const start = moment(day, starts)
    const end = ends ? moment(day, ends) : null
    if (!start) continue
    calendar.createEvent({
      id: idOf(`vortrag-${session.id}`, publicUrl),
      summary: session.title,
      start,
      end,
      location: [session.room, fachtag.place].filter(Boolean).join(', '),
      description: session.abstract,
      url: `${publicUrl}${paths.fachtag(fachtag)}#vortrag-${session.id}`,
    })
  }
}

function begin(name: string) {
  return ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: '//Nabe//Fachtage//DE' })
}

function addDays(calendar: ICalCalendar, fachtag: Dated, publicUrl: string): void {
  const { slug, title, firstDay, lastDay, place } = fachtag
  calendar.createEvent({
    id: idOf(slug, publicUrl),
    summary: title,
    allDay: true,
    start: new Date(`${firstDay}T00:00:00Z`),
    // The end of whole days is the day after.
    end: new Date(Date.parse(`${lastDay}T00:00:00Z`) + 86_400_000),
    location: place,
    url: publicUrl + paths.fachtag(fachtag),
  })
}

/** @param time `HH:MM` on the clocks of Germany */
function moment(day: string, time: string): Date | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return berlinTime(year, month, date, hour, minute)
}

function idOf(name: string, publicUrl: string): string {
  return `${name}@${new URL(publicUrl).hostname}`
}
