import { berlinTime } from '~/platform/berlinTime'

const earliest = Date.UTC(1990, 0, 1)

/**
 * Reads when something was written: `2019-11-28`, `2019-11-28T14:30:00+01:00`, `28.11.2019`, `28.11.2019 14:30`.
 * What names no zone is German time.
 */
export function readCreatedAt(
  text: string,
  today: Date,
): { at: Date } | { problem: 'date' | 'future' | 'past' } {
  const at = moment(text.trim())
  if (!at || Number.isNaN(at.getTime())) return { problem: 'date' }
  if (at > today) return { problem: 'future' }
  return at.getTime() < earliest ? { problem: 'past' } : { at }
}

const timePattern = '(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?'
const isoPattern = new RegExp(
  `^(\\d{4})-(\\d{2})-(\\d{2})${timePattern}\\s*(Z|[+-]\\d{2}:?\\d{2})?(?: Uhr)?$`,
)
const germanPattern = new RegExp(`^(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})${timePattern}(?: Uhr)?$`)

function moment(text: string): Date | null {
  if (text.length > 40) return null
  const iso = isoPattern.exec(text)
  if (iso) {
    const [year, month, day, hour, minute, second] = iso.slice(1, 7).map((part) => Number(part ?? 0))
    const local = berlinTime(year ?? 0, month ?? 0, day ?? 0, hour, minute, second)
    const zone = iso[7]
    return zone && iso[4] && local ? new Date(`${text.slice(0, 10)}T${clock(iso)}${zoned(zone)}`) : local
  }
  const german = germanPattern.exec(text)
  if (!german) return null
  const [day, month, year, hour, minute, second] = german.slice(1, 7).map((part) => Number(part ?? 0))
  return berlinTime(year ?? 0, month ?? 0, day ?? 0, hour, minute, second)
}

function clock(iso: RegExpExecArray): string {
  return `${(iso[4] ?? '0').padStart(2, '0')}:${iso[5]}:${iso[6] ?? '00'}`
}

function zoned(zone: string): string {
  return zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}
