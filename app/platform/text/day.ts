/**
 * A day as a browser's date field (`2026-12-31`) or a person (`31.12.2026`) writes it, in the first form; null where
 * the calendar has no such day.
 */
export function readDay(text: string): string | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  const iso = german
    ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}`
    : /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? text
      : null
  if (iso === null) return null
  const date = new Date(`${iso}T00:00:00Z`)
  // Date takes the 31st of February for the 3rd of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}
