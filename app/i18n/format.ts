const zone = 'Europe/Berlin'
const day = new Intl.DateTimeFormat('de-DE', { timeZone: zone, dateStyle: 'long' })
const month = new Intl.DateTimeFormat('de-DE', { timeZone: zone, month: 'long', year: 'numeric' })
const time = new Intl.DateTimeFormat('de-DE', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
const number = new Intl.NumberFormat('de-DE')
const megabytes = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })
const mean = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** `2019-11-28`: the day in Europe/Berlin, as forms and the database write it. */
export function isoDay(moment: Date): string {
  return calendar.format(moment)
}

/** `28. November 2019` in Europe/Berlin; takes a Date or its ISO form. */
export function formatDate(value: Date | string): string {
  return day.format(new Date(value))
}

/** `28. November 2019, 14:32 Uhr` in Europe/Berlin. */
export function formatDateTime(value: Date | string): string {
  const moment = new Date(value)
  return `${day.format(moment)}, ${time.format(moment)} Uhr`
}

/** `März 2026`. */
export function formatMonth(value: Date | string): string {
  return month.format(new Date(value))
}

/** One date for a single day, `27. bis 28. November 2019` or the two full dates for several. */
export function formatDays(first: Date | string, last: Date | string): string {
  const from = formatDate(first)
  const to = formatDate(last)
  if (from === to) return from
  const [fromDay, ...fromRest] = from.split(' ')
  const [, ...toRest] = to.split(' ')
  return fromRest.join(' ') === toRest.join(' ') ? `${fromDay} bis ${to}` : `${from} bis ${to}`
}

/** `10.747`. */
export function formatNumber(value: number): string {
  return number.format(value)
}

/** `über 1.000` above a thousand, else the exact number: counts need no more. */
export function formatCount(value: number): string {
  return value > 1000 ? `über ${number.format(1000)}` : number.format(value)
}

/** `1,5 MB`, `320 KB`: sizes of files as people read them. */
export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1024
  if (kilobytes < 1000) return `${number.format(Math.max(1, Math.round(kilobytes)))} KB`
  return `${megabytes.format(kilobytes / 1024)} MB`
}

/** `4,3`. */
export function formatMean(value: number): string {
  return mean.format(value)
}

/** `Musterstadt, Neu-Beispiel und Musterroda`. */
export function listWords(words: string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} und ${words.at(-1)}` : (words[0] ?? '')
}
