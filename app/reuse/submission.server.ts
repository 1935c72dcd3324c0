import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { Viewer } from '~/auth/viewer'
import { t } from '~/i18n'
import { now } from '~/platform/clock.server'
import type { ReuseState } from './choices'
import { type SavingProblem, saveReuse } from './commands/save.server'
import { stateReuse } from './commands/state.server'
import { findReuseForm } from './queries/form.server'
import { reuseForm, stateForm } from './schema'
import { valuesOf } from './values'

/** What became of a posted statement. */
export type ReuseAnswer =
  | { step: 'stated'; solution: { id: number; slug: string }; state: ReuseState }
  | { step: 'not_found' }
  | {
      step: 'refused'
      status: 400 | 409
      lastResult: SubmissionResult<string[]>
      /** The version that the form goes on from. */
      version: number
      stale: boolean
    }

/**
 * Takes a posted statement: the whole form, or one click with nothing but the state. Where one click does not
 * suffice, the answer is the whole form with what was said before.
 */
export async function submitReuse(
  viewer: Viewer,
  solutionId: number,
  form: FormData,
  publicUrl: string,
): Promise<ReuseAnswer> {
  const page = await findReuseForm(viewer, solutionId)
  if (!page) return { step: 'not_found' }
  const { solution } = page
  const clicked = form.has('version') ? null : parseWithZod(form, { schema: stateForm })
  if (clicked?.status === 'success') {
    const { state } = clicked.value
    const result = await stateReuse(viewer, solutionId, state, publicUrl)
    if (result.ok) return { step: 'stated', solution, state }
    if (result.problem === 'not_found') return { step: 'not_found' }
    if (result.problem !== 'reason_missing') {
      const lastResult = clicked.reply({ formErrors: [t(`reuse.may.${result.problem}`)] })
      return { step: 'refused', status: 409, lastResult, version: 0, stale: false }
    }
  }
  const version = page.own?.version ?? 0
  const whole = clicked ? completed(form, page.own?.values, version) : form
  const submission = parseWithZod(whole, { schema: reuseForm(now()) })
  if (submission.status !== 'success') {
    const opened = Number(whole.get('version')) || 0
    return { step: 'refused', status: 400, lastResult: submission.reply(), version: opened, stale: false }
  }
  const result = await saveReuse(viewer, solutionId, submission.value, publicUrl)
  if (result.ok) return { step: 'stated', solution, state: submission.value.state }
  if (result.problem === 'not_found') return { step: 'not_found' }
  const stale = result.problem === 'stale'
  // Whoever saves again has seen what a colleague stored: the form goes on from it.
  const current = stale ? await findReuseForm(viewer, solutionId) : null
  return {
    step: 'refused',
    status: 409,
    lastResult: submission.reply(errorsOf(result.problem)),
    version: stale ? (current?.own?.version ?? 0) : submission.value.version,
    stale,
  }
}

/** One click as if the whole form had been sent. */
function completed(form: FormData, stored: Parameters<typeof valuesOf>[1], version: number): FormData {
  const whole = new FormData()
  for (const [name, value] of Object.entries(valuesOf(form, stored))) whole.set(name, value)
  whole.set('version', String(version))
  return whole
}

function errorsOf(problem: Exclude<SavingProblem, 'not_found'>): {
  formErrors?: string[]
  fieldErrors?: Record<string, string[]>
} {
  switch (problem) {
    case 'stale':
      return { formErrors: [t('reuse.form.stale')] }
    case 'unknown_source':
      return { fieldErrors: { adaptedFromId: [t('reuse.form.adaptedFromUnknown')] } }
    case 'circular_source':
      return { fieldErrors: { adaptedFromId: [t('reuse.form.adaptedFromCycle')] } }
    case 'unknown_contact':
      return { fieldErrors: { contactId: [t('reuse.form.contactUnknown')] } }
    default:
      return { formErrors: [t(`reuse.may.${problem}`)] }
  }
}
