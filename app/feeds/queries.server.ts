import type { Viewer } from '~/auth/viewer'
import { shownOrganisation, shownTopics } from '~/entries/shown.server'
import { visibleTo } from '~/entries/visibility.server'
import { findOrganisation } from '~/organisations/queries/find.server'
import { db, Prisma } from '~/platform/db/client.server'
import { openRequests, type RequestFilters } from '~/requests/filters'
import { listRequests } from '~/requests/queries/list.server'
import { search } from '~/search/queries.server'
import { noFilters, type SolutionFilters } from '~/solutions/filters'
import { listSolutions } from '~/solutions/queries/list.server'
import type { FeedList } from './address'

/** Entries in a feed; readers ask often enough. */
export const feedLength = 30

/** One solution or request in a feed. */
export interface FeedItem {
  id: number
  kind: 'solution' | 'request'
  slug: string
  title: string
  summary: string
  publishedAt: Date
  updatedAt: Date
  organisation: { name: string } | null
  topics: { slug: string; label: string }[]
}

/**
 * What is newest of a list, newest first.
 * @param list as `resolveList` gives it
 */
export async function readFeed(viewer: Viewer, list: FeedList): Promise<FeedItem[]> {
  return itemsOf(viewer, await idsOf(viewer, list))
}

async function idsOf(viewer: Viewer, list: FeedList): Promise<number[]> {
  switch (list.of) {
    case 'news':
      return newest(viewer, { solutions: {}, requests: {} })
    case 'solutions':
      return newest(viewer, { solutions: list.filters })
    case 'requests':
      return newest(viewer, { requests: list.filters })
    case 'search': {
      const { hits } = await search(viewer, list.input)
      return hits.filter(({ kind }) => kind === 'solution' || kind === 'request').map(({ id }) => id)
    }
    case 'topic': {
      const about = { topic: { slug: list.slug } }
      return newest(viewer, { solutions: about, requests: about })
    }
    case 'organisation': {
      const organisation = await findOrganisation(viewer, list.address)
      const of = { organisationId: organisation?.id ?? null }
      return organisation ? newest(viewer, { solutions: of, requests: of }) : []
    }
    case 'fachtag':
      return newest(viewer, { solutions: { fachtag: list.slug } })
    case 'fachtage':
      return []
  }
}

/** Ids of what is newest; requests of every standing, since what was solved is news as well. */
async function newest(
  viewer: Viewer,
  asked: { solutions?: Partial<SolutionFilters>; requests?: Partial<RequestFilters> },
): Promise<number[]> {
  const by = { sort: 'newest', limit: feedLength } as const
  const pages = await Promise.all([
    asked.solutions && listSolutions(viewer, { filters: { ...noFilters, ...asked.solutions }, ...by }),
    asked.requests &&
      listRequests(viewer, { filters: { ...openRequests, standing: 'all', ...asked.requests }, ...by }),
  ])
  return pages.flatMap((page) => page?.items.map(({ id }) => id) ?? [])
}

async function itemsOf(viewer: Viewer, ids: number[]): Promise<FeedItem[]> {
  return db.$queryRaw<FeedItem[]>(Prisma.sql`
    SELECT e.id, e.kind, coalesce(s.slug, r.slug) AS slug, coalesce(s.title, r.title) AS title,
      coalesce(s.summary, r.summary) AS summary, e.published_at AS "publishedAt",
      greatest(e.published_at, e.updated_at) AS "updatedAt",
      ${shownOrganisation} AS organisation, ${shownTopics} AS topics
    FROM entry e LEFT JOIN solution s ON s.entry_id = e.id LEFT JOIN request r ON r.entry_id = e.id
      LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE e.id = ANY (${ids}::int[]) AND e.kind IN ('solution', 'request') AND e.published_at IS NOT NULL
      AND ${visibleTo(viewer)}
    ORDER BY e.published_at DESC, e.id DESC LIMIT ${feedLength}`)
}
