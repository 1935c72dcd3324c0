import { z } from 'zod'
import { t } from '~/i18n'
import { berlinTime } from '~/platform/berlinTime'
import { emailAddress, multilineText, optionalLine } from '~/platform/text'
import { readDay } from '~/platform/text/day'
import { unknownPlaceholders } from './placeholders'

/** Characters; a page is Markdown and has the renderer's limit. */
export const legalLimits = { source: 20_000, note: 600, page: 300, text: 5_000 }

/** The last moment of a day that is still to come; null where none was given. */
function lastMoment(today: string) {
  return z
    .string()
    .optional()
    .transform((typed, ctx): Date | null => {
      if (typed === undefined || typed.trim() === '') return null
      const day = readDay(typed.trim())
      const [year = 0, month = 0, date = 0] = (day ?? '').split('-').map(Number)
      const moment = day !== null && day > today ? berlinTime(year, month, date, 23, 59, 59) : null
      if (moment === null) ctx.addIssue({ code: 'custom', message: t('legal.admin.past') })
      return moment
    })
}

/**
 * A new version of a legal page.
 * @param today as `2026-11-24`: consent is asked until a later day
 */
export function publishSchema(today: string) {
  return z.object({
    source: multilineText({
      max: legalLimits.source,
      messages: { required: t('legal.admin.missingSource') },
    }).superRefine((source, ctx) => {
      const names = unknownPlaceholders(source).map((name) => `{{${name}}}`)
      if (names.length > 0)
        ctx.addIssue({ code: 'custom', message: t('legal.admin.unknown', { names: names.join(', ') }) })
    }),
    note: multilineText({ max: legalLimits.note, messages: { required: t('legal.admin.missingNote') } }),
    consentFrom: lastMoment(today),
    /** Number of the version that was in force when the form was opened. */
    seen: z.coerce.number().int().min(1),
  })
}
export type Publication = z.output<ReturnType<typeof publishSchema>>

/** A text to be looked at before it is published. */
export const previewSchema = z.object({
  source: z.string().max(legalLimits.source).default(''),
})

const optionalEmail = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? null : value))
  .pipe(emailAddress().nullable())

/** What somebody writes about a barrier. */
export const feedbackSchema = z.object({
  page: optionalLine({ max: legalLimits.page }),
  text: multilineText({ max: legalLimits.text, messages: { required: t('legal.feedback.missingText') } }),
  email: optionalEmail,
})
export type BarrierFeedback = z.output<typeof feedbackSchema>

/** That somebody accepts a version of the rules. */
export const consentSchema = z.object({
  version: z.coerce
    .number({ error: () => t('legal.consent.missing') })
    .int()
    .min(1, { error: () => t('legal.consent.missing') })
    .max(1_000_000, { error: () => t('legal.consent.missing') }),
})
