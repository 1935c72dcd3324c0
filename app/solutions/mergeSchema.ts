import { z } from 'zod'
import { t } from '~/i18n'
import { parseId } from '~/paths'

export const mergeableThings = ['products', 'providers'] as const
export type MergeableThing = (typeof mergeableThings)[number]

const chosen = z
  .string({ error: () => t('solutions.merging.unknown') })
  .transform((value) => parseId(value) ?? 0)
  .refine((value) => value > 0, { error: () => t('solutions.merging.unknown') })

/** Which product or provider goes into which. */
export const mergeSchema = z
  .object({ thing: z.enum(mergeableThings), from: chosen, into: chosen })
  .refine(({ from, into }) => from !== into, {
    path: ['into'],
    error: () => t('solutions.merging.same'),
  })
