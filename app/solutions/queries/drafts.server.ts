import type { MemberViewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'

/** A text of the viewer's that others do not see. */
export interface OwnText {
  id: number
  slug: string
  title: string
  updatedAt: Date
}

/** The viewer's drafts, and what their organisation withdrew; the last changed first. */
export async function ownDrafts(viewer: MemberViewer): Promise<{ drafts: OwnText[]; withdrawn: OwnText[] }> {
  const shown = {
    where: { kind: 'solution' },
    select: { id: true, updatedAt: true, solution: { select: { title: true, slug: true } } },
    orderBy: [{ updatedAt: 'desc' as const }, { id: 'desc' as const }],
    take: 200,
  }
  const [drafts, withdrawn] = await Promise.all([
    db.entry.findMany({ ...shown, where: { ...shown.where, authorId: viewer.id, state: 'draft' } }),
    viewer.confirmed && viewer.organisationId !== null
      ? db.entry.findMany({
          ...shown,
          where: { ...shown.where, organisationId: viewer.organisationId, state: 'withdrawn' },
        })
      : [],
  ])
  const own = (rows: typeof drafts) =>
    rows.map(({ id, updatedAt, solution }) => ({
      id,
      updatedAt,
      slug: solution?.slug ?? '',
      title: solution?.title ?? '',
    }))
  return { drafts: own(drafts), withdrawn: own(withdrawn) }
}
