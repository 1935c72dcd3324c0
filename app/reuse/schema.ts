import { z } from 'zod'
import { t } from '~/i18n'
import { parseId } from '~/paths'
import { optionalLine, optionalMultiline } from '~/platform/text'
import { effortBands } from '~/solutions/choices'
import { againAnswers, reuseLimits as limits, reuseStates } from './choices'

const state = z.enum(reuseStates, { error: () => t('reuse.form.stateRequired') })

/** One click: the state alone. */
export const stateForm = z.object({ state })

const choice = <Value extends string>(values: readonly Value[]) =>
  z
    .enum(values, { error: () => t('reuse.form.unknownChoice') })
    .nullish()
    .transform((value) => value ?? null)

/** An id from a list; nothing chosen is null, what is no id at all is 0, which nothing has. */
const chosenId = z
  .string()
  .nullish()
  .transform((value) => (value ? (parseId(value) ?? 0) : null))

/*
 * Rules between two fields stand in parts of their own: an object's rules are skipped once one of its fields is
 * wrong, and everything that is wrong is to be told at once.
 */
const always = { when: () => true }

const stateWithReason = z
  .object({ state, endedReason: optionalMultiline({ max: limits.endedReason }) })
  .refine((value) => value.state !== 'ended' || Boolean(value.endedReason), {
    path: ['endedReason'],
    error: () => t('reuse.form.reasonRequired'),
    ...always,
  })

function since(today: Date) {
  const thisMonth = today.getFullYear() * 12 + today.getMonth() + 1
  return z
    .object({
      sinceMonth: z
        .string()
        .regex(/^(?:[1-9]|1[0-2])$/, { error: () => t('reuse.form.unknownChoice') })
        .nullish()
        .transform((value) => (value ? Number(value) : null)),
      sinceYear: z
        .string()
        .trim()
        .regex(/^(?:19[5-9]\d|20\d\d)$/, { error: () => t('reuse.form.year') })
        .nullish()
        .transform((value) => (value ? Number(value) : null)),
    })
    .refine((value) => !value.sinceMonth || Boolean(value.sinceYear), {
      path: ['sinceYear'],
      error: () => t('reuse.form.year'),
      ...always,
    })
    .refine(({ sinceYear: year, sinceMonth: month }) => !year || year * 12 + (month ?? 1) <= thisMonth, {
      path: ['sinceYear'],
      error: () => t('reuse.form.future'),
      ...always,
    })
}

/**
 * The whole statement.
 * @param today decides which months lie in the future
 */
export function reuseForm(today: Date) {
  return z
    .object({
      adaptedFromId: chosenId,
      changes: optionalMultiline({ max: limits.changes }),
      effort: choice(effortBands),
      contactId: chosenId,
      contact: optionalMultiline({ max: limits.contact }),
      again: choice(againAnswers),
      againNote: optionalLine({ max: limits.againNote }),
      /** The version that the form was opened with; 0 where there was no statement yet. */
      version: z.coerce.number().int().min(0).catch(0),
    })
    .and(stateWithReason)
    .and(since(today))
}

/** What a statement says. */
export type ReuseInput = z.output<ReturnType<typeof reuseForm>>
