import { Prisma } from '~/platform/db/client.server'

/**
 * Whom to call: of the given people the first who still works for the organisation, as a scalar subquery. Aliases and
 * columns are constants of ours, never input.
 * @param people columns with ids of members, the one who counts most first
 * @param organisation column with the id of the organisation
 */
export function contactAmong(people: string[], organisation: string): Prisma.Sql {
  const ids = people.map((column) => Prisma.raw(column))
  return Prisma.sql`(SELECT c.id FROM member c WHERE c.id IN (${Prisma.join(ids)})
    AND c.organisation_id = ${Prisma.raw(organisation)} AND c.confirmed_at IS NOT NULL
    AND c.suspended_at IS NULL AND c.anonymised_at IS NULL
    ORDER BY array_position(ARRAY[${Prisma.join(ids)}], c.id) LIMIT 1)`
}

/** A person as lists of contacts show them. */
export interface ContactPerson {
  id: number
  name: string
  functionTitle: string
}

/** The person with the id that a scalar subquery finds, as JSON of a `ContactPerson`; null where it finds nobody. */
export function personOf(id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT json_build_object('id', p.id, 'name', p.name, 'functionTitle', p.function_title)
    FROM member p WHERE p.id = ${id})`
}
