import { z } from 'zod'
import { t } from '~/i18n'

/** What a rating can say, best first, as the form offers it. */
export const ratingValues = [5, 4, 3, 2, 1] as const
export type RatingValue = (typeof ratingValues)[number]

/** So many organisations must have rated before a mean is shown. */
export const organisationsForMean = 3

/** The rating form. */
export const ratingForm = z.object({
  value: z
    .enum(['5', '4', '3', '2', '1'], { error: () => t('ratings.form.valueRequired') })
    .transform((value) => Number(value) as RatingValue),
})
