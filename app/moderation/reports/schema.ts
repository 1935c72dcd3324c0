import { z } from 'zod'
import { t } from '~/i18n'
import { emailAddress, optionalMultiline } from '~/platform/text'

/** Why somebody reports something, in the order of the form. */
export const reportReasons = ['personal_data', 'insult', 'wrong', 'rights', 'advertising', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

/** Characters that a report may add in words. */
export const reportTextLimit = 2_000

/** A report; the address is asked of guests alone. */
export const reportForm = z
  .object({
    reason: z.enum(reportReasons, { error: () => t('moderation.report.reasonRequired') }),
    text: optionalMultiline({ max: reportTextLimit }),
    email: emailAddress().optional(),
    wantsAnswer: z.literal('on').optional(),
    submissionKey: z.uuid().optional(),
  })
  .superRefine(({ reason, text }, context) => {
    if (reason === 'other' && text === null)
      context.addIssue({ code: 'custom', path: ['text'], message: t('moderation.report.textRequired') })
  })
export type ReportInput = z.infer<typeof reportForm>
