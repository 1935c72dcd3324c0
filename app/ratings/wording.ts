import { t } from '~/i18n'
import { formatMean, formatNumber } from '~/i18n/format'
import type { RatingValue } from './schema'

const words = { 5: 'very', 4: 'helpful', 3: 'partly', 2: 'little', 1: 'not' } as const

/** `sehr hilfreich (5)`. */
export function ratingText(value: RatingValue): string {
  return t(`ratings.values.${words[value]}`)
}

/** `4,3 von 5 (5 = sehr hilfreich), 6 Kommunen`, or that there are too few ratings. */
export function meanText(mean: { value: number; organisations: number } | null): string {
  if (mean === null) return t('ratings.tooFew')
  return t('ratings.mean', { mean: formatMean(mean.value), organisations: formatNumber(mean.organisations) })
}
