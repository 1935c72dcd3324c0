import { isConfirmed, type Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { type ColleagueChoice, peopleOf } from '~/members/queries/colleagues.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { ReuseState } from '../choices'
import { canTakeBack, type Stating, stating } from '../policy'
import { type ReuseFormValues, type StoredValues, valuesOfStored } from '../values'

/** A statement as its organisation sees it. */
export interface OwnReuse {
  values: ReuseFormValues
  /** `2022-03-01`; see `statusSince.ts`. */
  since: string | null
  version: number
  updatedAt: Date
  /** Who changed it last; null where they are gone. */
  editor: string | null
  canTakeBack: boolean
  /** What it said in each version, newest first. */
  history: { version: number; state: ReuseState; at: Date; name: string | null }[]
}

/** Everything the form of a statement needs. */
export interface ReuseFormPage {
  solution: { id: number; slug: string; title: string; owner: string | null }
  may: Stating
  own: OwnReuse | null
  /** Other organisations whose adaptation can be taken over. */
  sources: { id: number; name: string }[]
  /** Who of the organisation can be named as contact. */
  colleagues: ColleagueChoice[]
}

const mostShown = 500

/** The form of what the viewer's organisation says of a solution; null where the viewer does not see it published. */
export async function findReuseForm(viewer: Viewer, solutionId: number): Promise<ReuseFormPage | null> {
  const solutions = await db.$queryRaw<(ReuseFormPage['solution'] & { organisationId: number | null })[]>`
    SELECT e.id, s.slug, s.title, o.short_name AS owner, e.organisation_id AS "organisationId"
    FROM entry e JOIN solution s ON s.entry_id = e.id LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE e.id = ${solutionId} AND e.kind = 'solution' AND ${visibleTo(viewer)}`
  const [found] = solutions
  if (!found) return null
  const { organisationId: ownerId, ...solution } = found
  const may = stating(viewer, { organisationId: ownerId })
  if (may !== 'allowed' || !isConfirmed(viewer)) {
    return { solution, may, own: null, sources: [], colleagues: [] }
  }
  const { organisationId } = viewer
  const [own, sources, colleagues] = await Promise.all([
    findOwn(solutionId, organisationId),
    findSources(solutionId, organisationId),
    peopleOf(organisationId),
  ])
  return { solution, may, own, sources, colleagues }
}

interface OwnRow extends StoredValues {
  version: number
  updatedAt: Date
  createdAt: Date
  editor: string | null
  everReused: boolean
  hasAdaptations: boolean
}

async function findOwn(solutionId: number, organisationId: number): Promise<OwnReuse | null> {
  const [rows, revisions] = await Promise.all([
    db.$queryRaw<OwnRow[]>`
      SELECT r.state, r.since::text, r.ended_reason AS "endedReason", r.adapted_from_id AS "adaptedFromId", r.changes,
        r.effort, r.contact_id AS "contactId", r.contact, r.again, r.again_note AS "againNote", r.version,
        r.updated_at AS "updatedAt", r.created_at AS "createdAt", m.name AS editor,
        EXISTS (SELECT FROM reuse_revision v WHERE v.reuse_id = r.id
          AND v.source->>'state' IN ('testing', 'in_use')) AS "everReused",
        EXISTS (SELECT FROM reuse a WHERE a.adapted_from_id = r.id) AS "hasAdaptations"
      FROM reuse r JOIN member m ON m.id = r.member_id
      WHERE r.solution_id = ${solutionId} AND r.organisation_id = ${organisationId}`,
    db.$queryRaw<OwnReuse['history']>`
      SELECT v.version, v.source->>'state' AS state, v.at, m.name
      FROM reuse_revision v JOIN reuse r ON r.id = v.reuse_id LEFT JOIN member m ON m.id = v.member_id
      WHERE r.solution_id = ${solutionId} AND r.organisation_id = ${organisationId}
      ORDER BY v.version DESC LIMIT 50`,
  ])
  const [row] = rows
  if (!row) return null
  return {
    values: valuesOfStored(row),
    since: row.since,
    version: row.version,
    updatedAt: row.updatedAt,
    editor: row.editor,
    canTakeBack: canTakeBack(row, now()),
    history: revisions,
  }
}

/** Those who run, test or ran it, without the organisation itself and those who took it over from it. */
function findSources(solutionId: number, organisationId: number): Promise<ReuseFormPage['sources']> {
  return db.$queryRaw<ReuseFormPage['sources']>`
    WITH RECURSIVE own AS (
      SELECT id FROM reuse WHERE solution_id = ${solutionId} AND organisation_id = ${organisationId}
      UNION SELECT r.id FROM reuse r JOIN own ON r.adapted_from_id = own.id)
    SELECT r.id, o.short_name AS name FROM reuse r JOIN organisation o ON o.id = r.organisation_id
    WHERE r.solution_id = ${solutionId} AND r.state <> 'interested' AND r.id NOT IN (SELECT id FROM own)
    ORDER BY o.short_name COLLATE "de-x-icu", r.id LIMIT ${mostShown}`
}
