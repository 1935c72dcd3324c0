import { db } from '~/platform/db/client.server'
import type { RegisteredOrganisation } from '../findOrganisation'

/** All organisations with what they can be named by, merged ones as well: some 12,000 in a full register. */
export async function allOrganisations(): Promise<RegisteredOrganisation[]> {
  return db.$queryRaw<RegisteredOrganisation[]>`
    SELECT id, key, slug, name, short_name AS "shortName", kind, type_label AS "typeLabel", state,
      district_name AS "districtName", successor_id AS "successorId"
    FROM organisation ORDER BY id`
}
