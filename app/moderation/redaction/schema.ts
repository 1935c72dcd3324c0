import { z } from 'zod'
import { t } from '~/i18n'
import { multilineText } from '~/platform/text'
import { reasonLimit } from '../schema'
import { findPassage, isPassage } from './passage'

/** Characters a passage may hold. */
export const passageLimit = 2_000

export const extents = ['passage', 'whole'] as const
export type Extent = (typeof extents)[number]

const what = z.object({
  passage: multilineText({
    max: passageLimit,
    messages: { required: t('redaction.passageRequired') },
  }).refine(isPassage, { error: () => t('redaction.passageShort') }),
  extent: z.enum(extents, { error: () => t('solutions.form.unknownChoice') }).default('passage'),
})

/** Asks where a passage stands. */
export const lookForm = what

/** Takes it out; the reason is kept and mailed, so it must not hold the passage. */
export const redactForm = what
  .extend({
    reason: multilineText({ max: reasonLimit, messages: { required: t('redaction.reasonRequired') } }),
  })
  .refine(({ passage, reason }) => findPassage(reason, passage).length === 0, {
    path: ['reason'],
    error: () => t('redaction.reasonTells'),
  })
