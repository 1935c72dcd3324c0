import { listAttachments } from '~/attachments/queries/shown.server'
import type { Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { htmlToText } from '~/platform/markdown/index.server'
import { findReuses } from '~/reuse/queries/solution.server'
import { findSolution } from '~/solutions/queries/page.server'
import { type Paper, paperOf } from './paper'

/** The paper on a solution with its address; null where there is no such solution for this viewer. */
export async function findPaper(
  viewer: Viewer,
  id: number,
  publicUrl: string,
): Promise<{ solution: { id: number; slug: string; title: string }; paper: Paper } | null> {
  const solution = await findSolution(viewer, id)
  if (!solution || solution.publishedAt === null) return null
  const [reuses, attachments] = await Promise.all([
    findReuses(viewer, id, { limit: 6, lineage: 0 }),
    listAttachments(viewer, id),
  ])
  return {
    solution: { id, slug: solution.slug, title: solution.title },
    paper: paperOf({ solution, reuses, attachments, publicUrl, at: now(), toText: htmlToText }),
  }
}
