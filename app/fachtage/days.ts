/** An ISO date as people type it: `2025-11-25` becomes `25.11.2025`. */
export function formatDay(iso: string): string {
  return iso.split('-').reverse().join('.')
}

/** `9:45–10:15 Uhr`, `9:45 Uhr`, or '' where no time is known. */
export function formatSpan(starts: string | null, ends: string | null): string {
  if (!starts) return ''
  return `${[starts, ends]
    .filter(Boolean)
    .map((time) => String(time).replace(/^0/, ''))
    .join('–')} Uhr`
}
