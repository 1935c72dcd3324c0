import { z } from 'zod'
import { t } from '~/i18n'
import { parseId } from '~/paths'
import { multilineText } from '~/platform/text'
import { reasonLimit } from '../schema'

/** Posts that were ticked; what is no id is left out. */
export const releaseForm = z.object({
  posts: z
    .array(z.string())
    .max(200)
    .default([])
    .transform((ids) => ids.map((id) => parseId(id)).filter((id) => id !== null))
    .refine((ids) => ids.length > 0, { error: () => t('held.noneSelected') }),
})

/** Rejecting a post; the reason goes to its author as it stands here. */
export const rejectForm = z.object({
  reason: multilineText({ max: reasonLimit, messages: { required: t('held.rejection.reasonRequired') } }),
})

/** The largest numbers that administrators can set. */
export const rulesLimits = { firstPosts: 20, links: 100 } as const

function count(max: number) {
  return z
    .string({ error: () => t('held.settings.number', { max }) })
    .trim()
    .regex(/^\d{1,3}$/, { error: () => t('held.settings.number', { max }) })
    .transform(Number)
    .refine((value) => value <= max, { error: () => t('held.settings.number', { max }) })
}

/** What administrators set. */
export const rulesForm = z.object({
  firstPosts: count(rulesLimits.firstPosts),
  links: count(rulesLimits.links),
  /** When the form was opened: a later change of somebody else must not be lost. */
  seen: z.string().max(40).default(''),
})
