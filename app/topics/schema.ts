import { z } from 'zod'
import { t } from '~/i18n'
import { parseId } from '~/paths'
import { countCharacters, lineText, normaliseLine, optionalLine, optionalMultiline } from '~/platform/text'

/** Lengths in characters, numbers in pieces. */
export const topicLimits = { label: 80, field: 80, introduction: 5_000, alias: 80, aliases: 60 } as const

const aliases = z
  .string()
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split(/\r\n?|\n/)
        .map(normaliseLine)
        .filter((line) => line !== ''),
    ),
  ])
  .refine((found) => found.length <= topicLimits.aliases, {
    error: () => t('topics.form.tooManyAliases', { max: topicLimits.aliases }),
  })
  .refine((found) => found.every((alias) => countCharacters(alias) <= topicLimits.alias), {
    error: () => t('topics.form.aliasTooLong', { max: topicLimits.alias }),
  })

const id = (message: () => string) =>
  z
    .string({ error: message })
    .transform((value) => parseId(value) ?? 0)
    .refine((value) => value > 0, { error: message })

/** The form of a topic. */
export const topicSchema = z.object({
  label: lineText({ max: topicLimits.label }),
  field: lineText({ max: topicLimits.field }),
  introduction: optionalMultiline({ max: topicLimits.introduction }).transform((text) => text ?? ''),
  aliases,
  version: id(() => t('topics.form.stale')),
})
export type TopicInput = z.output<typeof topicSchema>

/** Into which topic another one goes. */
export const mergeSchema = z.object({ into: id(() => t('topics.merging.required')) })

export const decisions = ['new', 'existing', 'drop'] as const
export type Decision = (typeof decisions)[number]

const missing = { error: () => t('validation.required'), when: () => true }

/** What becomes of a proposed topic. */
export const proposalSchema = z
  .object({
    decision: z.enum(decisions, { error: () => t('topics.proposals.decisionRequired') }),
    label: optionalLine({ max: topicLimits.label }),
    field: optionalLine({ max: topicLimits.field }),
    topicId: z
      .string()
      .nullish()
      .transform((value) => parseId(value ?? undefined)),
    keepAsAlias: z.boolean().default(false),
  })
  .refine((value) => value.decision !== 'new' || Boolean(value.label), { path: ['label'], ...missing })
  .refine((value) => value.decision !== 'new' || Boolean(value.field), { path: ['field'], ...missing })
  .refine((value) => value.decision !== 'existing' || Boolean(value.topicId), {
    path: ['topicId'],
    error: () => t('topics.proposals.topicRequired'),
    when: () => true,
  })
export type ProposalInput = z.output<typeof proposalSchema>
