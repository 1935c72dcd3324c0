/** Since when a solution has its status: a month of a year, or a year alone. */
export interface StatusSince {
  year: number
  /** 1 to 12, or null where only the year is known. */
  month: number | null
}

/** The column knows days only: the first of a month stands for the month, 2 January for the year alone. */
const yearAlone = 2

/** As the column `status_since` keeps it. */
export function toStatusSince({ year, month }: StatusSince): Date {
  return new Date(Date.UTC(year, (month ?? 1) - 1, month === null ? yearAlone : 1))
}

/** Reads the column, given as `2022-03-01`. */
export function fromStatusSince(day: string): StatusSince {
  const [year = '0', month = '1', date = '1'] = day.split('-')
  const isYear = Number(month) === 1 && Number(date) === yearAlone
  return { year: Number(year), month: isYear ? null : Number(month) }
}
