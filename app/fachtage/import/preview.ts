import type { ProgrammeNote } from '../programme/schema'
import { type DraftRow, draftLimits, type ProgrammeDraft } from './draft'
import { countsKey, type DraftProblem, type PlanCounts, type PlannedRow, planProgramme } from './plan'
import type { ProgrammeWorld } from './world'

/** One line of the preview. */
export interface PreviewRow {
  index: number
  draft: DraftRow
  /** Null where the line is left out. */
  outcome: PlannedRow['outcome'] | null
  changes: string[]
  returns: boolean
  /** Earlier sessions it could be, as options; empty where nothing is to be decided. */
  candidates: { value: string; label: string }[]
  /** The line's organisation, else the one its session has already. */
  organisation: string
  /** Names of the topics it leads to already. */
  linked: string[]
  /** What is to be mended, by the fields' names. */
  errors: Record<string, string[]>
}

/** A problem as the list of problems names it. */
export type PreviewProblem = DraftProblem & { rowNumber: number; page: number }

/** What the preview of an import shows; `page` of `pages` holds some of the lines. */
export interface Preview {
  page: number
  pages: { page: number; from: number; to: number }[]
  rows: PreviewRow[]
  problems: PreviewProblem[]
  gone: { id: number; title: string; kept: boolean }[]
  counts: PlanCounts
  /** What the button promises, to be told from what would happen later. */
  counted: string
  talks: number
  breaks: number
  blank: number
  notes: ProgrammeNote[]
  publishNames: boolean
  hasNames: boolean
}

/** Plans a draft and lays out one page of it; a page that is not there is the nearest one. */
export function previewOf(draft: ProgrammeDraft, world: ProgrammeWorld, wantedPage: number): Preview {
  const plan = planProgramme(draft, world)
  const pages = pagesOf(draft.rows)
  const page = Math.min(Math.max(wantedPage, 1), pages.length)
  const planned = new Map(plan.rows.map((row) => [row.index, row]))
  const from = (page - 1) * draftLimits.rowsPerPage
  const rows = draft.rows
    .slice(from, from + draftLimits.rowsPerPage)
    .map((row, place) => previewRow(row, from + place, planned.get(from + place), plan.problems))
  const blank = draft.notes.find(({ code }) => code === 'blankRows')?.params.rows
  return {
    page,
    pages,
    rows,
    problems: plan.problems.map((problem) => ({
      ...problem,
      rowNumber: draft.rows[problem.index]?.rowNumber ?? 0,
      page: Math.floor(problem.index / draftLimits.rowsPerPage) + 1,
    })),
    gone: plan.gone.map(({ id, title }) => ({ id, title, kept: draft.kept.includes(id) })),
    counts: plan.counts,
    counted: countsKey(plan.counts),
    talks: draft.rows.filter(({ kind }) => kind === 'session').length,
    breaks: draft.rows.filter(({ kind }) => kind !== 'session').length,
    blank: typeof blank === 'number' ? blank : 0,
    notes: draft.notes.filter(({ code }) => code !== 'blankRows'),
    publishNames: draft.publishNames,
    hasNames: draft.rows.some(({ speakers }) => speakers !== null),
  }
}

function pagesOf(rows: readonly DraftRow[]): Preview['pages'] {
  const count = Math.max(Math.ceil(rows.length / draftLimits.rowsPerPage), 1)
  return Array.from({ length: count }, (_, index) => ({
    page: index + 1,
    from: rows[index * draftLimits.rowsPerPage]?.rowNumber ?? 1,
    to: rows[Math.min((index + 1) * draftLimits.rowsPerPage, rows.length) - 1]?.rowNumber ?? 1,
  }))
}

function previewRow(
  draft: DraftRow,
  index: number,
  planned: PlannedRow | undefined,
  problems: readonly DraftProblem[],
): PreviewRow {
  const errors: Record<string, string[]> = {}
  for (const { index: at, field, message } of problems) {
    if (at === index) errors[field] = [...(errors[field] ?? []), message]
  }
  return {
    index,
    draft,
    outcome: planned?.outcome ?? null,
    changes: planned?.changes ?? [],
    returns: planned?.returns ?? false,
    candidates: (planned?.candidates ?? []).map(({ id, title, start, room }) => ({
      value: String(id),
      label: [start, title, room].filter(Boolean).join(' · '),
    })),
    organisation: draft.organisation || (planned?.session?.organisation ?? ''),
    linked: (planned?.session?.topics ?? []).map(({ label }) => label),
    errors,
  }
}
