import { z } from 'zod'
import { visibilities } from '~/entries/schema'
import { t } from '~/i18n'
import { parseId } from '~/paths'
import { lineText, normaliseLine, optionalLine, optionalMultiline, readDay } from '~/platform/text'
import { productLines } from '~/solutions/schema'
import { requestLimits as limits } from './limits'

const identifier = z
  .string()
  .nullish()
  .transform((value) => parseId(value ?? undefined))

const empty = (value: string | null) => value ?? ''

/** Rules between two fields stand in a part of their own, so that everything that is wrong is told at once. */
const about = z
  .object({
    /** Ids; what is no id at all becomes 0, which no topic has. */
    topics: z
      .array(z.string().transform((value) => parseId(value) ?? 0))
      .max(limits.topics, { error: () => t('solutions.form.tooManyTopics', { max: limits.topics }) })
      .default([])
      .transform((ids) => [...new Set(ids)]),
    proposedTopic: optionalLine({ max: limits.proposedTopic }),
  })
  .refine((value) => Boolean(value.topics?.length || value.proposedTopic), {
    path: ['topics'],
    error: () => t('solutions.form.topicRequired'),
    when: () => true,
  })

/** Days as the form's answers are compared with them, `2026-12-31`. */
interface Days {
  today: string
  /** What the request says already: stays allowed once it has passed. */
  kept?: string | null
}

function neededBy({ today, kept = null }: Days) {
  const latest = `${Number(today.slice(0, 4)) + 10}${today.slice(4)}`
  return z
    .string()
    .nullish()
    .transform((value, context) => {
      const typed = normaliseLine(value ?? '')
      if (typed === '') return null
      const day = readDay(typed)
      const problem =
        day === null
          ? t('requests.form.unknownDay')
          : day < today && day !== kept
            ? t('requests.form.pastDay')
            : day > latest
              ? t('requests.form.farDay')
              : null
      if (problem === null) return day
      context.addIssue({ code: 'custom', message: problem })
      return z.NEVER
    })
}

/** The form of a request. */
export function requestSchema(days: Days) {
  return z
    .object({
      title: lineText({
        max: limits.title,
        messages: { required: t('requests.form.titleRequired') },
      }),
      summary: lineText({
        max: limits.summary,
        messages: { required: t('requests.form.summaryRequired') },
      }),
      body: optionalMultiline({ max: limits.body }).transform(empty),
      context: optionalLine({ max: limits.context }).transform(empty),
      neededBy: neededBy(days),
      products: productLines,
      visibility: z.enum(visibilities, { error: () => t('solutions.form.unknownChoice') }).default('public'),
      submissionKey: z.uuid().nullish().catch(null),
      version: identifier,
    })
    .and(about)
}
export type RequestInput = z.output<ReturnType<typeof requestSchema>>

/** "Wir auch"; without a note field the note that is there stays. */
export const joinForm = z.object({
  note: optionalLine({ max: limits.note }).transform(empty),
})

/** A solution named as an answer: chosen from a list, or by its address or title. */
export const answerForm = z.object({
  solutionId: identifier,
  solution: optionalLine({ max: 2_000 }).transform(empty),
})

/** How a request ended, as the form posts it: `loesung-12`, `anders` or `ohne`. */
export const outcomeForm = z
  .object({
    outcome: z.string({ error: () => t('requests.outcome.choiceRequired') }).transform((value, context) => {
      const solutionId = parseId(/^loesung-(\d+)$/.exec(value)?.[1])
      if (solutionId) return { kind: 'solution' as const, solutionId }
      if (value === 'anders') return { kind: 'otherwise' as const }
      if (value === 'ohne') return { kind: 'closed' as const }
      context.addIssue({ code: 'custom', message: t('requests.outcome.choiceRequired') })
      return z.NEVER
    }),
    reason: optionalMultiline({ max: limits.reason }).transform(empty),
  })
  .refine(({ outcome, reason }) => outcome.kind === 'solution' || reason !== '', {
    path: ['reason'],
    error: () => t('requests.outcome.reasonRequired'),
  })
export type OutcomeInput = z.output<typeof outcomeForm>
