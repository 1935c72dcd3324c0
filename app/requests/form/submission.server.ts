import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { t } from '~/i18n'
import { isoDay } from '~/i18n/format'
import { now } from '~/platform/clock.server'
import { renderMarkdown } from '~/platform/markdown/index.server'
import type { WheelCheckPreview } from '~/wheel-check/preview.server'
import type { AskProblem } from '../commands/ask.server'
import { requestLimits } from '../limits'
import { type RequestInput, requestSchema } from '../schema'
import type { Stored } from './StoredText'
import { type RequestFormValues, valuesOf } from './values'

/** What was asked for with a posted request form. */
export type RequestSubmission =
  | { step: 'preview'; values: RequestFormValues; previewHtml: string }
  | { step: 'invalid'; values: RequestFormValues; lastResult: SubmissionResult }
  | {
      step: 'publish'
      values: RequestFormValues
      input: RequestInput
      /** Answers the form with a reason of its own. */
      refuse: (problem: AskProblem | 'stale' | 'redacted' | { tooMany: number }) => SubmissionResult
    }

/** What a form that was not written comes back with. */
export interface RequestAnswer {
  values: RequestFormValues
  version?: number
  lastResult?: SubmissionResult
  /** The body as HTML where a preview was asked for. */
  previewHtml?: string
  /** What exists already, as far as a preview looked for it. */
  wheelCheck?: WheelCheckPreview
  stored?: Stored
}

/**
 * Reads a posted request form; a preview needs no valid text.
 * @param kept the day that the stored request names: it may have passed
 */
export async function readSubmission(form: FormData, kept: string | null = null): Promise<RequestSubmission> {
  const values = valuesOf(form)
  if (form.has('preview')) {
    const source = values.body.slice(0, requestLimits.body)
    return { step: 'preview', values, previewHtml: await renderMarkdown(source, { kind: 'body' }) }
  }
  const parsed = parseWithZod(form, { schema: requestSchema({ today: isoDay(now()), kept }) })
  if (parsed.status !== 'success') return { step: 'invalid', values, lastResult: parsed.reply() }
  return {
    step: 'publish',
    values,
    input: parsed.value,
    refuse: (problem) =>
      parsed.reply(
        typeof problem === 'object'
          ? { formErrors: [t('requests.form.tooMany', { minutes: problem.tooMany })] }
          : reason[problem](),
      ),
  }
}

const reason = {
  not_allowed: () => ({ formErrors: [t('requests.form.notAllowed')] }),
  unknown_topic: () => ({ fieldErrors: { topics: [t('solutions.form.unknownTopic')] } }),
  stale: () => ({ formErrors: [t('requests.form.stale')] }),
  redacted: () => ({ formErrors: [t('redaction.staleTitle'), t('redaction.stale')] }),
}
