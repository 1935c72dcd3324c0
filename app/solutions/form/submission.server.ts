import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { t } from '~/i18n'
import { parseId } from '~/paths'
import { now } from '~/platform/clock.server'
import { renderMarkdown } from '~/platform/markdown/index.server'
import type { WheelCheckPreview } from '~/wheel-check/preview.server'
import { type MarkdownFieldName, markdownFields } from '../choices'
import type { WriteProblem } from '../commands/publish.server'
import { draftSchema, type SolutionInput, solutionSchema } from '../schema'
import type { Previews } from './SolutionForm'
import type { Stored } from './StoredText'
import { type SolutionFormValues, valuesOf } from './values'

/** What was asked for with a posted solution form. */
export type SolutionSubmission =
  | { step: 'preview'; values: SolutionFormValues; previews: Previews }
  | { step: 'invalid'; values: SolutionFormValues; lastResult: SubmissionResult }
  | {
      step: 'publish' | 'draft'
      values: SolutionFormValues
      input: SolutionInput
      /** The request that the form was opened from. */
      requestId: number | null
      /** Answers the form with a reason of its own. */
      refuse: (problem: WriteProblem | 'stale' | 'redacted' | { tooMany: number }) => SubmissionResult
    }

/** What a form that was not written comes back with. */
export interface FormAnswer {
  values: SolutionFormValues
  version?: number
  lastResult?: SubmissionResult
  previews?: Previews
  wheelCheck?: WheelCheckPreview
  stored?: Stored
}

/** Reads a posted solution form: a preview needs no valid text, a draft only keeps the limits. */
export async function readSubmission(form: FormData): Promise<SolutionSubmission> {
  const values = valuesOf(form)
  const preview = markdownFields.find((name) => name === form.get('preview'))
  if (preview) return { step: 'preview', values, previews: await renderPreview(preview, values[preview]) }
  const step = form.get('step') === 'draft' ? 'draft' : 'publish'
  const parsed =
    step === 'draft'
      ? parseWithZod(form, { schema: draftSchema(now()) })
      : parseWithZod(form, { schema: solutionSchema(now()) })
  if (parsed.status !== 'success') return { step: 'invalid', values, lastResult: parsed.reply() }
  return {
    step,
    values,
    input: parsed.value,
    requestId: parseId(String(form.get('requestId') ?? '')),
    refuse: (problem) =>
      parsed.reply(
        typeof problem === 'object'
          ? { formErrors: [t('solutions.form.tooMany', { minutes: problem.tooMany })] }
          : reason[problem](),
      ),
  }
}

const reason = {
  not_allowed: () => ({ formErrors: [t('solutions.form.notAllowed')] }),
  unknown_topic: () => ({ fieldErrors: { topics: [t('solutions.form.unknownTopic')] } }),
  stale: () => ({ formErrors: [t('solutions.form.stale')] }),
  redacted: () => ({ formErrors: [t('redaction.staleTitle'), t('redaction.stale')] }),
}

async function renderPreview(name: MarkdownFieldName, source: string): Promise<Previews> {
  return { [name]: await renderMarkdown(source, { kind: 'body' }) }
}
