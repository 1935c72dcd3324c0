import { z } from 'zod'
import { t } from '~/i18n'
import { markdownLimits } from '~/platform/markdown/limits'
import { lineText, optionalLine, optionalMultiline } from '~/platform/text'

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
const day = z
  .string({ error: () => t('fachtage.form.dayRequired') })
  .trim()
  .refine(isDay, { error: () => t('fachtage.form.dayUnreadable') })

function isDay(value: string): boolean {
  if (!/^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value)
}

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
