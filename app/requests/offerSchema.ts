import { z } from 'zod'
import { t } from '~/i18n'
import { parseId } from '~/paths'
import { requestLimits } from './limits'

const ids = (values: string[]) =>
  values
    .slice(0, requestLimits.answered)
    .map((value) => parseId(value))
    .filter((id) => id !== null)

/** The requests that were ticked as answered by a new solution. */
export const offerForm = z.object({
  requestIds: z
    .array(z.string())
    .default([])
    .transform(ids)
    .refine((found) => found.length > 0, { error: () => t('requestLists.offered.required') }),
})

/** The requests that were shown, parted by spaces: none of them fits. */
export const refusalForm = z.object({
  shown: z
    .string()
    .default('')
    .transform((text) => ids(text.split(' '))),
})
