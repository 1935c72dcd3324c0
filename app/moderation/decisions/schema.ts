import { z } from 'zod'
import { t } from '~/i18n'
import { multilineText, optionalMultiline } from '~/platform/text'
import { bulkDecisions, decisionKinds } from '../policy'
import { type ThingRef, thingKinds } from '../reports/thing'
import { reasonLimit } from '../schema'

/** Characters of a passage that is made unrecognisable. */
export const passageLimit = 500
/** Things that can be decided on at once: a page of the queue. */
export const mostAtOnce = 20

const reason = multilineText({
  max: reasonLimit,
  messages: { required: t('moderation.decide.reasonRequired') },
})

/** A decision on one thing; `seen` is the last one that the form knew of. */
export const decideForm = z
  .object({
    decision: z.enum(decisionKinds, { error: () => t('moderation.decide.decisionRequired') }),
    reason,
    passage: optionalMultiline({ max: passageLimit }),
    days: z.coerce
      .number({ error: () => t('moderation.decide.daysRequired') })
      .int({ error: () => t('moderation.decide.daysRequired') })
      .min(1, { error: () => t('moderation.decide.daysRequired') })
      .max(365, { error: () => t('moderation.decide.daysRequired') })
      .optional(),
    seen: z.coerce.number().int().min(0).catch(0),
  })
  .superRefine(({ decision, passage, days }, context) => {
    if (decision === 'redact' && passage === null)
      context.addIssue({ code: 'custom', path: ['passage'], message: t('moderation.decide.passageRequired') })
    if (decision === 'suspend' && days === undefined)
      context.addIssue({ code: 'custom', path: ['days'], message: t('moderation.decide.daysRequired') })
  })
export type DecisionInput = z.infer<typeof decideForm>

/** A thing as a checkbox names it, with the last decision that its page knew of: `comment-12-0`. */
export interface SeenThing extends ThingRef {
  seen: number
}

/** The value of a thing's checkbox. */
export function checkboxValue({ kind, id, seen }: SeenThing): string {
  return `${kind}-${id}-${seen}`
}

const ticked = z.string().transform((value, context): SeenThing => {
  const [, kind, id, seen] = /^([a-z]+)-([1-9]\d{0,8})-(\d{1,9})$/.exec(value) ?? []
  const known = thingKinds.find((one) => one === kind)
  if (known) return { kind: known, id: Number(id), seen: Number(seen) }
  context.addIssue({ code: 'custom', message: t('moderation.decide.thingsRequired') })
  return z.NEVER
})

/** One decision on several things. */
export const bulkForm = z.object({
  things: z
    .array(ticked, { error: () => t('moderation.decide.thingsRequired') })
    .min(1, { error: () => t('moderation.decide.thingsRequired') })
    .max(mostAtOnce),
  decision: z.enum(bulkDecisions, { error: () => t('moderation.decide.decisionRequired') }),
  reason,
})

/** Taking a decision back, or saying that it stays. */
export const reviewForm = z.object({
  review: multilineText({ max: reasonLimit, messages: { required: t('moderation.review.required') } }),
})

/** What the author of a thing says about a decision. */
export const answerForm = z.object({
  answer: multilineText({ max: reasonLimit, messages: { required: t('moderation.own.answerRequired') } }),
  code: z.string().max(100).optional(),
})
