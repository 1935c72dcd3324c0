import type { Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { type ProgrammeDraft, programmeDraftSchema } from '../import/draft'
import { canOrganise } from '../policy'

/** A programme that was read in and is to be checked. */
export interface ProgrammeImport {
  id: number
  state: 'open' | 'applied' | 'discarded'
  fileName: string
  version: number
  createdAt: Date
  appliedAt: Date | null
  draft: ProgrammeDraft
}

/** An import of this Fachtag; null for everybody who does not organise, and for imports of others. */
export async function findImport(
  viewer: Viewer,
  fachtagId: number,
  importId: number,
): Promise<ProgrammeImport | null> {
  if (!canOrganise(viewer)) return null
  const row = await db.programmeImport.findFirst({ where: { id: importId, fachtagId } })
  if (!row) return null
  const { id, fileName, version, createdAt, appliedAt } = row
  const state = importStates.find((one) => one === row.state) ?? 'discarded'
  return {
    id,
    state,
    fileName,
    version,
    createdAt,
    appliedAt,
    draft: programmeDraftSchema.parse(row.content),
  }
}

const importStates = ['open', 'applied', 'discarded'] as const

/** An import in the list of a Fachtag's imports. */
export interface ListedImport {
  id: number
  state: ProgrammeImport['state']
  fileName: string
  rows: number
  createdAt: Date
  appliedAt: Date | null
}

/** The latest imports of a Fachtag, newest first; none for those who do not organise. */
export async function listImports(viewer: Viewer, fachtagId: number): Promise<ListedImport[]> {
  if (!canOrganise(viewer)) return []
  return db.$queryRaw<ListedImport[]>`
    SELECT id, state, file_name AS "fileName", jsonb_array_length(content->'rows') AS rows,
      created_at AS "createdAt", applied_at AS "appliedAt"
    FROM programme_import WHERE fachtag_id = ${fachtagId} ORDER BY id DESC LIMIT 50`
}

/** Names of organisations that take part, to choose from. */
export async function organisationNames(): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT short_name AS name FROM organisation
    WHERE joined_at IS NOT NULL OR kind = 'provider' ORDER BY name LIMIT 500`
  return rows.map(({ name }) => name)
}
