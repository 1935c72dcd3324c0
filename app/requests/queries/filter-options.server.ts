import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
import type { RequestFilters } from '../filters'

/** What the filters of the list offer, with the name of the organisation that is chosen. */
export interface RequestFilterOptions {
  topics: { slug: string; label: string; field: string }[]
  organisationName: string | null
}

/** The topics one can narrow to, in one statement. */
export async function requestFilterOptions({
  organisationId,
}: RequestFilters): Promise<RequestFilterOptions> {
  const rows = await readRows<RequestFilterOptions>(Prisma.sql`
    SELECT (SELECT coalesce(json_agg(json_build_object('slug', t.slug, 'label', t.label, 'field', t.field)
          ORDER BY t.field COLLATE "de-x-icu", t.label COLLATE "de-x-icu"), '[]'::json)
        FROM topic t WHERE t.merged_into_id IS NULL) AS topics,
      (SELECT o.short_name FROM organisation o WHERE o.id = ${organisationId ?? 0}) AS "organisationName"`)
  return rows[0] ?? { topics: [], organisationName: null }
}
