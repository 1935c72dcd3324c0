import { t } from '~/i18n'
import { Prisma, pool } from '~/platform/db/client.server'
import { federalStates, sizeBands, statuses } from '~/solutions/choices'
import { statusWord } from '~/solutions/filters'
import { fold } from '../analysis/fold'
import type { FilterName } from '../analysis/query'
import { hitKinds, type SearchInput } from '../schema'

/** What narrows the hits, resolved: each a condition on the columns of the search's statement. */
export interface Narrowing {
  conditions: Prisma.Sql[]
  /** Operators and parameters that name nothing we know. */
  unknown: string[]
}

/** Turns operators of the query and parameters of the address into conditions. */
export async function narrow(
  facets: SearchInput['facets'],
  filters: { name: FilterName; value: string }[],
): Promise<Narrowing> {
  const conditions: Prisma.Sql[] = []
  const unknown: string[] = []
  const asked: [string, string][] = [
    ...filters.map(({ name, value }): [string, string] => [name, value]),
    ...Object.entries(facets),
  ]
  for (const [name, value] of asked) {
    const condition = await conditionOf(name, value)
    if (condition) conditions.push(condition)
    else unknown.push(`${name}:${value}`)
  }
  return { conditions, unknown }
}

function conditionOf(name: string, value: string): Promise<Prisma.Sql | null> | Prisma.Sql | null {
  switch (name) {
    case 'art': {
      const kind = hitKinds.find((one) => one === value || same(t(`search.kinds.${one}`), value))
      return kind ? Prisma.sql`e.kind = ${kind}` : null
    }
    case 'thema':
      return byTopic(value)
    case 'kommune':
      return byOrganisation(value)
    case 'anbieter':
      return byProvider(value)
    case 'fachtag':
      return byFachtag(value)
    case 'land': {
      const state = federalStates.find((one) => same(one, value) || same(t(`solutions.state.${one}`), value))
      return state ? Prisma.sql`o.state = ${state}` : null
    }
    case 'groesse': {
      const band = sizeBands.find((one) => String(one) === value)
      return band ? Prisma.sql`o.size_band = ${band}` : null
    }
    case 'status': {
      const status = statuses.find(
        (one) => same(statusWord(one), value) || same(t(`solutions.status.${one}`), value) || one === value,
      )
      return status ? Prisma.sql`solution.status = ${status}` : null
    }
    case 'jahr': {
      const year = /^(19|20)\d\d$/.test(value) ? Number(value) : null
      return year
        ? Prisma.sql`e.published_at >= make_timestamptz(${year}::int, 1, 1, 0, 0, 0, 'Europe/Berlin')
            AND e.published_at < make_timestamptz(${year + 1}::int, 1, 1, 0, 0, 0, 'Europe/Berlin')`
        : null
    }
    default:
      return null
  }
}

const same = (one: string, other: string) => fold(one) === fold(other)

async function ids(text: string, value: string): Promise<number[]> {
  const { rows } = await pool().query<{ id: number }>(text, [value])
  return rows.map(({ id }) => id)
}

async function byTopic(value: string): Promise<Prisma.Sql | null> {
  const found = await ids(
    `SELECT t.entry_id AS id FROM topic t WHERE t.merged_into_id IS NULL AND (t.slug = lower($1) OR lower(t.label) = lower($1))
     UNION SELECT a.topic_id FROM topic_alias a JOIN topic t ON t.entry_id = a.topic_id
     WHERE lower(a.alias) = lower($1) AND t.merged_into_id IS NULL`,
    value,
  )
  if (found.length === 0) return null
  return Prisma.sql`(e.id = ANY(${found}::int[]) OR EXISTS (SELECT FROM entry_topic et
    WHERE et.entry_id = coalesce(talk.subject_id, e.id) AND et.topic_id = ANY(${found}::int[]))
    OR talk.subject_id = ANY(${found}::int[]))`
}

async function byOrganisation(value: string): Promise<Prisma.Sql | null> {
  const found = await ids(
    'SELECT id FROM organisation WHERE lower(short_name) = lower($1) OR lower(name) = lower($1) OR key = $1 LIMIT 100',
    value,
  )
  return found.length === 0 ? null : Prisma.sql`e.organisation_id = ANY(${found}::int[])`
}

async function byProvider(value: string): Promise<Prisma.Sql | null> {
  const found = await ids(
    `SELECT id FROM organisation WHERE kind = 'provider' AND (slug = lower($1) OR lower(short_name) = lower($1))`,
    value,
  )
  if (found.length === 0) return null
  return Prisma.sql`EXISTS (SELECT FROM solution_provider sp
    WHERE sp.entry_id = e.id AND sp.organisation_id = ANY(${found}::int[]))`
}

async function byFachtag(value: string): Promise<Prisma.Sql | null> {
  const found = await ids('SELECT id FROM fachtag WHERE slug = lower($1)', value)
  if (found.length === 0) return null
  return Prisma.sql`(session.fachtag_id = ANY(${found}::int[]) OR EXISTS (SELECT FROM origin og
    JOIN fachtag_session fs ON fs.entry_id = og.session_id
    WHERE og.id = solution.origin_id AND fs.fachtag_id = ANY(${found}::int[])))`
}
