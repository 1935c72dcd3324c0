import { isConfirmed, isOrganiser, type Viewer } from '~/auth/viewer'
import { Prisma } from '~/platform/db/client.server'

/**
 * The one condition that decides which entries a viewer sees, as SQL on an alias of the `entry` table.
 * Drafts, withdrawn and hidden entries are in no list; `visibleOrOwn` adds them for those who may open them.
 * @param alias the alias of `entry` in the query, a constant of ours, never input
 */
export function visibleTo(viewer: Viewer, alias = 'e'): Prisma.Sql {
  const e = Prisma.raw(alias)
  return isConfirmed(viewer)
    ? Prisma.sql`(${e}.state = 'visible')`
    : Prisma.sql`(${e}.state = 'visible' AND ${e}.visibility = 'public')`
}

/**
 * What a viewer may open by its address: all that is visible to them, their own drafts and held entries, what
 * their organisation withdrew, and for organisers what is hidden.
 */
export function visibleOrOwn(viewer: Viewer, alias = 'e'): Prisma.Sql {
  if (viewer.kind === 'guest') return visibleTo(viewer, alias)
  const e = Prisma.raw(alias)
  const own = Prisma.sql`(${e}.author_id = ${viewer.id} AND ${e}.state IN ('draft', 'held', 'withdrawn', 'hidden'))`
  const organisation = isConfirmed(viewer)
    ? Prisma.sql` OR (${e}.organisation_id = ${viewer.organisationId} AND ${e}.state = 'withdrawn')`
    : Prisma.empty
  const team = isOrganiser(viewer) ? Prisma.sql` OR ${e}.state IN ('hidden', 'held')` : Prisma.empty
  return Prisma.sql`(${visibleTo(viewer, alias)} OR ${own}${organisation}${team})`
}
