const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/**
 * The moment at which clocks in Germany show this; null where the calendar has no such day. Of an hour that the
 * end of summer time brings twice, the first.
 * @param month 1 to 12
 */
export function berlinTime(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): Date | null {
  const shown = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  const isReal =
    shown.getUTCFullYear() === year &&
    shown.getUTCMonth() === month - 1 &&
    shown.getUTCDate() === day &&
    shown.getUTCHours() === hour &&
    shown.getUTCMinutes() === minute
  if (!isReal) return null
  const summer = new Date(shown.getTime() - 2 * hourLength)
  return shownIn(summer) === shown.getTime() ? summer : new Date(shown.getTime() - hourLength)
}

const hourLength = 3_600_000

function shownIn(moment: Date): number {
  const [day = 0, month = 1, year = 0, hour = 0, minute = 0, second = 0] = wallClock
    .format(moment)
    .split(/\D+/)
    .map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
