import { z } from 'zod'
import { t } from '~/i18n'
import { markdownLimits } from '~/platform/markdown/limits'
import { lineText, normaliseLine, optionalLine, optionalMultiline, readDay } from '~/platform/text'

/** Characters the fields of a Fachtag may hold. */
export const fachtagLimits = {
  title: 150,
  place: 150,
  organisers: 300,
  introduction: markdownLimits.body,
} as const

/** A Fachtag lasts two weeks at most; longer ones are slips of the year. */
const longestDays = 14

/** A real day of the calendar, `2025-11-25`, in the years that a Fachtag can have. */
const day = z.string({ error: () => t('fachtage.form.dayRequired') }).transform((value, context) => {
  const read = readDay(normaliseLine(value))
  if (read && /^(?:19|20)/.test(read)) return read
  context.addIssue({ code: 'custom', message: t('fachtage.form.dayUnreadable') })
  return z.NEVER
})

const edition = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value ? value : null))
  .refine((value) => value === null || /^[1-9]\d{0,2}$/.test(value), {
    error: () => t('fachtage.form.editionUnreadable'),
  })
  .transform((value) => (value === null ? null : Number(value)))

/** The form of a Fachtag, new or to be changed. */
export const fachtagForm = z
  .object({
    title: lineText({
      max: fachtagLimits.title,
      messages: { required: t('fachtage.form.titleRequired') },
    }),
    edition,
    firstDay: day,
    lastDay: day,
    place: optionalLine({ max: fachtagLimits.place }),
    organisers: optionalLine({ max: fachtagLimits.organisers }),
    introduction: optionalMultiline({ max: fachtagLimits.introduction }),
    submissionKey: z.uuid().optional().catch(undefined),
    version: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
  })
  .refine(({ firstDay, lastDay }) => !(duration(firstDay, lastDay) < 1), {
    path: ['lastDay'],
    error: () => t('fachtage.form.daysReversed'),
  })
  .refine(({ firstDay, lastDay }) => !(duration(firstDay, lastDay) > longestDays), {
    path: ['lastDay'],
    error: () => t('fachtage.form.tooManyDays', { count: longestDays }),
  })
export type FachtagInput = z.infer<typeof fachtagForm>

/** Days from the first to the last, both included; NaN where one of them is none. */
function duration(firstDay: string, lastDay: string): number {
  return (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000 + 1
}
