import type { MemberViewer } from '~/auth/viewer'
import { entryInForm } from '~/entries/form.server'
import type { EntryState } from '~/entries/schema'
import { db } from '~/platform/db/client.server'
import { productLine } from '~/solutions/schema'
import type { RequestFormValues } from '../form/values'
import type { Outcome } from '../limits'
import { canEditRequest } from '../policy'

/** A request opened in its form. */
export interface RequestToEdit {
  id: number
  slug: string
  version: number
  /** When it was last changed, and by whom. */
  updatedAt: Date
  editor: string | null
  values: RequestFormValues
}

/** The request as its form shows it; null where the viewer may not change it. */
export async function requestToEdit(viewer: MemberViewer, id: number): Promise<RequestToEdit | null> {
  const request = await db.request.findFirst({
    where: { entryId: id },
    include: {
      entry: { select: entryInForm },
      products: { select: { product: { select: { name: true, vendor: true } } } },
    },
  })
  if (!request) return null
  const { entry } = request
  const owned = { ...entry, state: entry.state as EntryState, outcome: request.outcome as Outcome | null }
  if (!canEditRequest(viewer, owned)) return null
  return {
    id,
    slug: request.slug,
    version: entry.version,
    updatedAt: entry.updatedAt,
    editor: entry.revisions[0]?.author?.name ?? null,
    values: {
      title: request.title,
      summary: request.summary,
      body: request.body,
      context: request.context,
      neededBy: request.neededBy?.toISOString().slice(0, 10) ?? '',
      products: request.products.map(({ product }) => productLine(product)).join('\n'),
      topics: entry.entryTopics.map(({ topicId }) => String(topicId)),
      proposedTopic: entry.topicProposals[0]?.label ?? '',
      visibility: entry.visibility,
    },
  }
}
