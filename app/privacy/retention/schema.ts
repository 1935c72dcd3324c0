import { z } from 'zod'
import { t } from '~/i18n'

/** For how many days something is kept, and within which bounds administrators may change that. */
interface Period {
  days: number
  min: number
  max: number
}

/** Every rule with its usual number of days, in the order in which they are carried out. */
export const periods = {
  sessions: { days: 1, min: 1, max: 30 },
  tokens: { days: 7, min: 1, max: 90 },
  invitations: { days: 30, min: 7, max: 90 },
  unverified: { days: 30, min: 7, max: 90 },
  refused: { days: 90, min: 30, max: 365 },
  drafts: { days: 365, min: 90, max: 1_095 },
  inactiveAsked: { days: 548, min: 180, max: 1_095 },
  inactive: { days: 730, min: 365, max: 1_460 },
  deleted: { days: 30, min: 30, max: 180 },
  attachments: { days: 30, min: 7, max: 180 },
  imports: { days: 90, min: 14, max: 365 },
  mails: { days: 30, min: 7, max: 90 },
  demoMails: { days: 30, min: 1, max: 90 },
  limits: { days: 1, min: 1, max: 7 },
  reports: { days: 180, min: 30, max: 365 },
  searches: { days: 180, min: 30, max: 365 },
  audit: { days: 180, min: 90, max: 365 },
} as const satisfies Record<string, Period>
export type PeriodKey = keyof typeof periods
export const periodKeys = Object.keys(periods) as PeriodKey[]

/** The number of days of every rule. */
export type Days = Record<PeriodKey, number>

/** Days between the mail about a draft and its removal. */
export const draftNoticeDays = 14

/** Days that somebody has at least to answer whether they stay. */
export const inactiveNoticeDays = 60

function period(key: PeriodKey) {
  const { min, max } = periods[key]
  const error = () => t('retention.errors.days', { min, max })
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error })
}

const fields = Object.fromEntries(periodKeys.map((key) => [key, period(key)])) as Record<
  PeriodKey,
  ReturnType<typeof period>
>

export const retentionSchema = z
  .object({
    ...fields,
    /** When the form was opened: a later change of somebody else must not be lost. */
    seen: z.string().max(40).default(''),
  })
  .refine((days) => days.inactive >= days.inactiveAsked + inactiveNoticeDays, {
    path: ['inactive'],
    error: () => t('retention.errors.inactive', { days: inactiveNoticeDays }),
  })
export type RetentionForm = z.output<typeof retentionSchema>
