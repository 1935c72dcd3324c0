import { listAttachments } from '~/attachments/queries/shown.server'
import { guest, type MemberViewer, type Viewer } from '~/auth/viewer'
import { readDiscussion } from '~/discussions/queries/threads.server'
import { organisationsLike } from '~/organisations/queries/alike.server'
import { db, pool } from '~/platform/db/client.server'
import { findRating } from '~/ratings/queries.server'
import { answeredRequests } from '~/requests/queries/answered.server'
import { missingSolutions } from '~/reuse/queries/missing.server'
import { reusedBy } from '~/reuse/queries/organisation.server'
import { findReuses } from '~/reuse/queries/solution.server'
import { noFilters } from '~/solutions/filters'
import { filterOptions } from '~/solutions/queries/filter-options.server'
import { countSolutions, listSolutions } from '~/solutions/queries/list.server'
import { findSolution } from '~/solutions/queries/page.server'
import { relatedSolutions } from '~/solutions/related/queries.server'
import { findDue } from '~/still-running/commands/ask.server'
import type { Size } from '../world/size'
import type { Task } from './searches'

/**
 * What is read where solutions are reused, as the pages' loaders do it. The same round asks of each database for a
 * solution with as many statements and for a member of the same organisation.
 */
export async function tasksOf({ solutions }: Size, organisations: number): Promise<Record<string, Task>> {
  const { rows } = await pool().query<{ first: number }>('SELECT min(entry_id) AS first FROM solution')
  const first = rows[0]?.first ?? 1
  const blocks = Math.ceil(solutions / 1000)
  const idOf = (round: number) =>
    first +
    Math.min(solutions - 1, ((round * 89) % Math.min(1000, solutions)) + 1000 * ((round * 31) % blocks))
  const members = await readMembers(organisations)
  const memberOf = (round: number) => members[(round * 17) % members.length] ?? guest
  return {
    row: (round) => pool().query('SELECT * FROM solution WHERE entry_id = $1', [idOf(round)]),
    'solution page, guest': (round) => solutionPage(guest, idOf(round)),
    'solution page, member': (round) => solutionPage(memberOf(round), idOf(round)),
    'list by reuse, guest': () => listByReuse(guest),
    'list by reuse, member': (round) => listByReuse(memberOf(round)),
    'choices of the filters': (round) => filterOptions(memberOf(round), noFilters),
    'wie unsere, list': (round) => listOfAlike(memberOf(round)),
    'wie unsere, organisations alone': (round) => like(memberOf(round)),
    'organisation page, guest': (round) => organisationPage(guest, memberOf(round)),
    'organisation page, own': (round) => organisationPage(memberOf(round), memberOf(round)),
    'yearly question': () => findDue(db),
  }
}

async function readMembers(organisations: number): Promise<MemberViewer[]> {
  const { rows } = await pool().query<{ id: number; organisation_id: number }>(
    'SELECT member_id AS id, id AS organisation_id FROM bench_joined WHERE place < $1 ORDER BY place LIMIT 300',
    [organisations],
  )
  return rows.map(({ id, organisation_id }) => ({
    kind: 'member',
    id,
    name: 'Person',
    role: 'member',
    confirmed: true,
    organisationId: organisation_id,
    organisationName: 'Kommune',
  }))
}

async function solutionPage(viewer: Viewer, id: number): Promise<unknown> {
  const solution = await findSolution(viewer, id)
  if (!solution) return null
  return Promise.all([
    findRating(viewer, id),
    findReuses(viewer, id, { limit: 6, lineage: 40 }),
    readDiscussion(viewer, id, new URLSearchParams()),
    answeredRequests(viewer, id),
    relatedSolutions(viewer, id),
    listAttachments(viewer, id),
  ])
}

function listByReuse(viewer: Viewer): Promise<unknown> {
  return Promise.all([
    listSolutions(viewer, { filters: noFilters, sort: 'reused', limit: 20 }),
    countSolutions(viewer, noFilters),
  ])
}

async function like(viewer: Viewer): Promise<number[]> {
  const own = viewer.kind === 'member' ? viewer.organisationId : null
  return (await organisationsLike(viewer, own ?? 0)).map(({ id }) => id)
}

async function listOfAlike(viewer: Viewer): Promise<unknown> {
  const alike = await like(viewer)
  const filters = { ...noFilters, alike: true }
  return Promise.all([
    listSolutions(viewer, { filters, sort: 'newest', limit: 20, alike }),
    countSolutions(viewer, filters, alike),
  ])
}

async function organisationPage(viewer: Viewer, of: Viewer): Promise<unknown> {
  const organisationId = (of.kind === 'member' && of.organisationId) || 0
  const [alike] = await Promise.all([
    like(viewer),
    reusedBy(viewer, organisationId, 10),
    listSolutions(viewer, { filters: { ...noFilters, organisationId }, sort: 'newest', limit: 10 }),
  ])
  return missingSolutions(viewer, alike)
}
