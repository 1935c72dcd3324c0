import type { MemberViewer } from '~/auth/viewer'
import { entryInForm } from '~/entries/form.server'
import type { EntryState } from '~/entries/schema'
import { db } from '~/platform/db/client.server'
import type { SolutionFormValues } from '../form/values'
import { canEditSolution } from '../policy'
import { productLine } from '../schema'
import { fromStatusSince } from '../statusSince'

/** A solution opened in its form. */
export interface SolutionToEdit {
  id: number
  slug: string
  state: EntryState
  version: number
  /** When it was last changed, and by whom. */
  updatedAt: Date
  editor: string | null
  values: SolutionFormValues
}

/** The solution as its form shows it; null where the viewer may not change it. */
export async function solutionToEdit(viewer: MemberViewer, id: number): Promise<SolutionToEdit | null> {
  const solution = await db.solution.findFirst({
    where: { entryId: id },
    include: {
      entry: { select: entryInForm },
      solutionProducts: { select: { product: { select: { name: true, vendor: true } } } },
      solutionProviders: { select: { organisation: { select: { name: true } } } },
    },
  })
  if (!solution) return null
  const { entry } = solution
  const state = entry.state as EntryState
  if (!canEditSolution(viewer, { ...entry, state })) return null
  const since = solution.statusSince ? fromStatusSince(solution.statusSince.toISOString().slice(0, 10)) : null
  return {
    id,
    slug: solution.slug,
    state,
    version: entry.version,
    updatedAt: entry.updatedAt,
    editor: entry.revisions[0]?.author?.name ?? null,
    values: {
      title: solution.title,
      summary: solution.summary,
      body: solution.body,
      background: solution.background,
      results: solution.results,
      status: solution.status ?? '',
      statusSinceMonth: since?.month ? String(since.month) : '',
      statusSinceYear: since ? String(since.year) : '',
      endedReason: solution.endedReason,
      costOnce: solution.costOnce ?? '',
      costYearly: solution.costYearly ?? '',
      effort: solution.effort ?? '',
      legalBasis: solution.legalBasis,
      licence: solution.licence,
      softwareUrl: solution.softwareUrl,
      securityNotes: solution.securityNotes,
      contact: solution.contact,
      contactMemberId: solution.contactMemberId === null ? '' : String(solution.contactMemberId),
      costPublic: solution.costPublic ? 'on' : '',
      contactPublic: solution.contactPublic ? 'on' : '',
      securityPublic: solution.securityPublic ? 'on' : '',
      visibility: entry.visibility,
      topics: entry.entryTopics.map(({ topicId }) => String(topicId)),
      proposedTopic: entry.topicProposals[0]?.label ?? '',
      products: solution.solutionProducts.map(({ product }) => productLine(product)).join('\n'),
      providers: solution.solutionProviders.map(({ organisation }) => organisation.name).join('\n'),
      originId: solution.originId === null ? '' : String(solution.originId),
    },
  }
}
