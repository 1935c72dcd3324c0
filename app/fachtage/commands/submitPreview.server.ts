import type { Viewer } from '~/auth/viewer'
import { parseId } from '~/paths'
import { withForm, withFurtherTopic } from '../import/form'
import { type Preview, previewOf } from '../import/preview'
import type { Fachtag } from '../queries/fachtag.server'
import { findImport } from '../queries/import.server'
import { programmeWorld } from '../queries/world.server'
import { applyProgramme } from './apply.server'
import { reviseImport } from './reviseImport.server'

/** A form of the preview that comes back, with what it held. */
export interface PreviewAnswer {
  step: 'unfinished' | 'stale' | 'recounted'
  preview: Preview
  version: number
}

/** What became of a form of the preview. */
export type PreviewResult =
  | { step: 'not_found' }
  | { step: 'applied' }
  /** `field`: where a place for a further topic was made. */
  | { step: 'saved'; page: number; field?: string }
  | PreviewAnswer

interface PreviewForm {
  fachtag: Fachtag
  importId: number
  form: FormData
}

/**
 * Saves what a form of the preview says and, where its applying button was pressed, applies the programme: but only
 * if that does what the button promised. Where mended fields change the counts the form comes back, saved, with the
 * new ones on the button.
 */
export async function submitPreview(
  viewer: Viewer,
  { fachtag, importId, form }: PreviewForm,
): Promise<PreviewResult> {
  const address = { fachtagId: fachtag.id, importId, version: parseId(textOf(form, 'version')) ?? 0 }
  const page = parseId(textOf(form, 'seite')) ?? 1
  const further = rowIndex(textOf(form, 'further'))
  let field: string | undefined
  const saved = await reviseImport(viewer, address, (draft) => {
    const mended = withForm(draft, form)
    if (further === null) return mended
    const widened = withFurtherTopic(mended, further)
    field = widened.field
    return widened.draft
  })
  if (!saved.ok) {
    if (saved.problem === 'closed') return { step: 'applied' }
    if (saved.problem === 'stale') return comeBack('stale')
    return { step: 'not_found' }
  }
  if (further !== null) return { step: 'saved', page, field }
  if (form.get('step') !== 'apply') {
    const answer = await comeBack('unfinished')
    if (answer.step !== 'unfinished' || answer.preview.problems.length > 0) return answer
    return { step: 'saved', page: answer.preview.page }
  }
  const counted = textOf(form, 'counted')
  const applied = await applyProgramme(viewer, { ...address, version: saved.value.version, counted })
  if (applied.ok || applied.problem === 'closed') return { step: 'applied' }
  if (applied.problem === 'not_allowed' || applied.problem === 'not_found') return { step: 'not_found' }
  return comeBack(applied.problem)

  async function comeBack(step: PreviewAnswer['step']): Promise<PreviewAnswer | { step: 'not_found' }> {
    const stored = await findImport(viewer, fachtag.id, importId)
    if (!stored) return { step: 'not_found' }
    // What could not be saved stands in the form all the same.
    const draft = withForm(stored.draft, form)
    const preview = previewOf(draft, await programmeWorld(fachtag), page)
    return { step, preview, version: stored.version }
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, 200) : ''
}

function rowIndex(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null
}
