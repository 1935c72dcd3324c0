import { t } from '~/i18n'
import type { WheelCheckResult } from './found'

/** "3 ähnliche Lösungen · 1 offenes Gesuch". */
export function countsOf({ solutions, requests }: Pick<WheelCheckResult, 'solutions' | 'requests'>): string {
  return [
    solutions.length > 0 && t('wheelCheck.count.solutions', { count: solutions.length }),
    requests.length > 0 && t('wheelCheck.count.requests', { count: requests.length }),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** „Hundesteuer“, „anmelden“: few enough to be read at a glance. */
export function quoted(words: string[]): string {
  return words
    .slice(0, 4)
    .map((word) => `„${word}“`)
    .join(', ')
}
