import { z } from 'zod'
import { visibilities } from '~/entries/schema'
import { t } from '~/i18n'
import { parseId } from '~/paths'
import {
  countCharacters,
  lineText,
  multilineText,
  normaliseLine,
  optionalHttpUrl,
  optionalLine,
  optionalMultiline,
} from '~/platform/text'
import { costBands, effortBands, solutionLimits as limits, statuses } from './choices'

/** A product as typed: `Name, Hersteller`. */
export interface NamedProduct {
  name: string
  vendor: string
}

const choice = <Value extends string>(values: readonly Value[]) =>
  z
    .enum(values, { error: () => t('solutions.form.unknownChoice') })
    .nullish()
    .transform((value) => value ?? null)

/** Ids of topics; what is no id at all becomes 0, which no topic has. */
const topicIds = z
  .array(z.string().transform((value) => parseId(value) ?? 0))
  .max(limits.topics, { error: () => t('solutions.form.tooManyTopics', { max: limits.topics }) })
  .default([])
  .transform((ids) => [...new Set(ids)])

/** One thing a line, empty lines left out, doubles once. */
function lines(max: number, messages: { tooMany: () => string; tooLong: () => string }) {
  return z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(/\r\n?|\n/)
        .map(normaliseLine)
        .filter((line) => line !== ''),
    )
    .refine((found) => found.length <= max, { error: messages.tooMany })
    .refine((found) => found.every((line) => countCharacters(line) <= limits.name), {
      error: messages.tooLong,
    })
}

/** Products as a form lists them: `Name, Hersteller`, one a line. */
export const productLines = lines(limits.products, {
  tooMany: () => t('solutions.form.tooManyProducts', { max: limits.products }),
  tooLong: () => t('solutions.form.nameTooLong', { max: limits.name }),
}).transform((found) => found.map(parseProduct).filter((product) => product.name !== ''))

const providerLines = lines(limits.providers, {
  tooMany: () => t('solutions.form.tooManyProviders', { max: limits.providers }),
  tooLong: () => t('solutions.form.nameTooLong', { max: limits.name }),
})

/** Reads `Name, Hersteller`; what follows the first comma is the vendor. */
export function parseProduct(line: string): NamedProduct {
  const comma = line.indexOf(',')
  if (comma < 0) return { name: line.trim(), vendor: '' }
  return { name: line.slice(0, comma).trim(), vendor: line.slice(comma + 1).trim() }
}

/** The line that `parseProduct` reads. */
export function productLine(product: NamedProduct): string {
  return product.vendor ? `${product.name}, ${product.vendor}` : product.name
}

const identifier = z
  .string()
  .nullish()
  .transform((value) => parseId(value ?? undefined))

const optional = {
  background: optionalMultiline({ max: limits.background }),
  results: optionalMultiline({ max: limits.results }),
  status: choice(statuses),
  endedReason: optionalMultiline({ max: limits.endedReason }),
  costOnce: choice(costBands),
  costYearly: choice(costBands),
  effort: choice(effortBands),
  legalBasis: optionalMultiline({ max: limits.legalBasis }),
  licence: optionalLine({ max: limits.licence }),
  softwareUrl: optionalHttpUrl(),
  securityNotes: optionalMultiline({ max: limits.securityNotes }),
  contact: optionalMultiline({ max: limits.contact }),
  costPublic: z.boolean().default(false),
  contactPublic: z.boolean().default(false),
  securityPublic: z.boolean().default(false),
  visibility: z.enum(visibilities, { error: () => t('solutions.form.unknownChoice') }).default('public'),
  products: productLines,
  providers: providerLines,
  /** A colleague to be called; see `knownColleague`. */
  contactMemberId: identifier,
  originId: identifier,
  submissionKey: z.uuid().nullish().catch(null),
  version: identifier,
}

/*
 * Rules between two fields stand in parts of their own: an object's rules are skipped once one of its fields is
 * wrong, and everything that is wrong is to be told at once.
 */
const about = z.object({ topics: topicIds, proposedTopic: optionalLine({ max: limits.proposedTopic }) })

const always = { when: () => true }

const aboutSomething = about.refine((value) => Boolean(value.topics?.length || value.proposedTopic), {
  path: ['topics'],
  error: () => t('solutions.form.topicRequired'),
  ...always,
})

function since(today: Date) {
  const thisMonth = today.getFullYear() * 12 + today.getMonth() + 1
  return z
    .object({
      statusSinceMonth: z
        .string()
        .regex(/^(?:[1-9]|1[0-2])$/, { error: () => t('solutions.form.unknownChoice') })
        .nullish()
        .transform((value) => (value ? Number(value) : null)),
      statusSinceYear: z
        .string()
        .trim()
        .regex(/^(?:19[5-9]\d|20\d\d)$/, { error: () => t('solutions.form.year') })
        .nullish()
        .transform((value) => (value ? Number(value) : null)),
    })
    .refine((value) => !value.statusSinceMonth || Boolean(value.statusSinceYear), {
      path: ['statusSinceYear'],
      error: () => t('solutions.form.year'),
      ...always,
    })
    .refine(
      ({ statusSinceYear: year, statusSinceMonth: month }) => !year || year * 12 + (month ?? 1) <= thisMonth,
      { path: ['statusSinceYear'], error: () => t('solutions.form.future'), ...always },
    )
}

/**
 * The form of a solution that is to be published.
 * @param today decides which dates lie in the future
 */
export function solutionSchema(today: Date) {
  return z
    .object({
      title: lineText({
        max: limits.title,
        messages: { required: t('solutions.form.titleRequired') },
      }),
      summary: lineText({
        max: limits.summary,
        messages: { required: t('solutions.form.summaryRequired') },
      }),
      body: multilineText({
        max: limits.body,
        messages: { required: t('solutions.form.bodyRequired') },
      }),
      ...optional,
    })
    .and(aboutSomething)
    .and(since(today))
}

/**
 * The same form kept as a draft: anything may be missing yet, but what is there keeps its limits.
 * @param today decides which dates lie in the future
 */
export function draftSchema(today: Date) {
  const empty = (value: string | null) => value ?? ''
  return z
    .object({
      title: optionalLine({ max: limits.title }).transform(empty),
      summary: optionalLine({ max: limits.summary }).transform(empty),
      body: optionalMultiline({ max: limits.body }).transform(empty),
      ...optional,
    })
    .and(about)
    .and(since(today))
}

/** What both forms give: a draft differs only in what may be empty. */
export type SolutionInput = z.output<ReturnType<typeof solutionSchema>>
