import { parseId } from '~/paths'
import { SESSION_KINDS } from '../programme/schema'
import { type DraftRow, type DraftSeed, draftLimits, type ProgrammeDraft } from './draft'
import { rowField } from './plan'
import { typed } from './rows'
import { seed } from './seeds'

const texts = [
  'title',
  'date',
  'start',
  'end',
  'room',
  'format',
  'organisation',
  'abstract',
  'slidesUrl',
] as const

/** Place for one more topic on a talk, and where in the form that is; the same draft where there is no place left. */
export function withFurtherTopic(
  draft: ProgrammeDraft,
  index: number,
): { draft: ProgrammeDraft; field: string } {
  const row = draft.rows[index]
  const place = row?.seeds.length ?? 0
  if (row?.kind !== 'session' || place >= draftLimits.seedsPerRow) {
    return { draft, field: rowField(index, 'selected') }
  }
  const rows = draft.rows.with(index, { ...row, selected: true, seeds: [...row.seeds, seed({})] })
  return { draft: { ...draft, rows }, field: rowField(index, `s${place}.topic`) }
}

/**
 * The draft with what a form of the preview says. A page of a long programme holds some of its lines; the others
 * stay as they are.
 */
export function withForm(draft: ProgrammeDraft, form: FormData): ProgrammeDraft {
  const shown = new Set(numbers(form, 'goneShown'))
  const cancelled = new Set(numbers(form, 'gone'))
  const kept = new Set(draft.kept.filter((id) => !shown.has(id)))
  for (const id of shown) if (!cancelled.has(id)) kept.add(id)
  return {
    ...draft,
    publishNames: form.has('namesShown') ? form.has('publishNames') : draft.publishNames,
    kept: [...kept],
    rows: draft.rows.map((row, index) =>
      form.has(rowField(index, 'title')) ? rowWith(row, index, form) : row,
    ),
  }
}

function numbers(form: FormData, name: string): number[] {
  return form.getAll(name).flatMap((value) => parseId(String(value)) ?? [])
}

function rowWith(row: DraftRow, index: number, form: FormData): DraftRow {
  const value = (name: string) => typed(form.get(rowField(index, name)))
  const has = (name: string) => form.has(rowField(index, name))
  const mended = { ...row, omitted: has('omitted'), selected: has('selected') }
  for (const name of texts) if (has(name)) mended[name] = value(name)
  mended.kind = SESSION_KINDS.find((kind) => kind === value('kind')) ?? row.kind
  if (has('decision')) mended.decision = value('decision')
  if (has('s0.topic')) mended.seeds = seedsOf(row, value, has)
  // A break that turns out to be a talk wants its topics chosen.
  else if (mended.kind === 'session' && row.kind !== 'session' && row.seeds.length === 0) {
    mended.seeds = [seed({})]
  }
  return mended
}

function seedsOf(
  row: DraftRow,
  value: (name: string) => string,
  has: (name: string) => boolean,
): DraftSeed[] {
  const seeds: DraftSeed[] = []
  for (let place = 0; place < draftLimits.seedsPerRow && has(`s${place}.topic`); place++) {
    const topic = value(`s${place}.topic`)
    seeds.push({
      topic: /^(?:new|none|[1-9]\d{0,9})$/.test(topic) ? topic : '',
      label: value(`s${place}.label`).replace(/\s+/g, ' '),
      field: value(`s${place}.field`).replace(/\s+/g, ' '),
      opening: value(`s${place}.opening`),
      proposed: row.seeds[place]?.proposed ?? [],
    })
  }
  return seeds
}
