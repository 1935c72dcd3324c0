import type { Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'

/** A Fachtag as its page and its forms need it; days as ISO dates. */
export interface Fachtag {
  id: number
  slug: string
  edition: number | null
  title: string
  firstDay: string
  lastDay: string
  place: string
  organisers: string
  introduction: string
  introductionHtml: string
  isExample: boolean
  version: number
}

const fachtagColumns = Prisma.sql`f.id, f.slug, f.edition, f.title, f.first_day::text AS "firstDay",
  f.last_day::text AS "lastDay", f.place, f.organisers, f.introduction,
  f.introduction_html AS "introductionHtml", f.is_example AS "isExample", f.version`

/** The Fachtag of this address, a former one included: then `slug` differs from what was asked for. */
export async function findFachtag(slug: string): Promise<Fachtag | null> {
  const rows = await readRows<Fachtag>(Prisma.sql`
    SELECT ${fachtagColumns} FROM fachtag f
    WHERE f.slug = ${slug}
      OR f.id = (SELECT target_id FROM former_slug WHERE kind = 'fachtag' AND slug = ${slug})
    ORDER BY f.slug = ${slug} DESC LIMIT 1`)
  return rows[0] ?? null
}

/** A Fachtag in the list of them all. */
export type ListedFachtag = Pick<
  Fachtag,
  'slug' | 'title' | 'firstDay' | 'lastDay' | 'place' | 'organisers' | 'isExample'
> & { topics: number; sessions: number }

/** All Fachtage, newest first, with the numbers of their talks and seeded topics. */
export async function listFachtage(viewer: Viewer): Promise<ListedFachtag[]> {
  return readRows<ListedFachtag>(Prisma.sql`
    SELECT f.slug, f.title, f.first_day::text AS "firstDay", f.last_day::text AS "lastDay", f.place,
      f.organisers, f.is_example AS "isExample",
      (SELECT count(DISTINCT o.topic_id)::int FROM fachtag_session s JOIN origin o ON o.session_id = s.entry_id
        JOIN entry te ON te.id = o.topic_id
        WHERE s.fachtag_id = f.id AND ${visibleTo(viewer, 'te')}) AS topics,
      (SELECT count(*)::int FROM fachtag_session s JOIN entry se ON se.id = s.entry_id
        WHERE s.fachtag_id = f.id AND s.session_kind = 'session' AND s.cancelled_at IS NULL
          AND ${visibleTo(viewer, 'se')}) AS sessions
    FROM fachtag f ORDER BY f.first_day DESC, f.id DESC LIMIT 500`)
}

/** What the start page says of a Fachtag. */
export interface FachtagOverview {
  slug: string
  title: string
  firstDay: string
  lastDay: string
  /** It has not begun yet. */
  upcoming: boolean
  /** Topics that came out of its talks. */
  topics: number
  /** Visible solutions on these topics. */
  solutions: number
}

/** The latest Fachtag that left topics; else the next one to come; null where there is neither. */
export async function latestFachtag(viewer: Viewer): Promise<FachtagOverview | null> {
  const rows = await readRows<FachtagOverview>(Prisma.sql`
    WITH seeded AS (
      SELECT DISTINCT s.fachtag_id, o.topic_id FROM origin o JOIN fachtag_session s ON s.entry_id = o.session_id
        JOIN entry te ON te.id = o.topic_id WHERE ${visibleTo(viewer, 'te')}),
    chosen AS (
      SELECT f.*, f.first_day > (${now()}::timestamptz AT TIME ZONE 'Europe/Berlin')::date AS upcoming,
        EXISTS (SELECT 1 FROM seeded WHERE seeded.fachtag_id = f.id) AS has_topics FROM fachtag f)
    SELECT c.slug, c.title, c.first_day::text AS "firstDay", c.last_day::text AS "lastDay", c.upcoming,
      (SELECT count(*)::int FROM seeded WHERE seeded.fachtag_id = c.id) AS topics,
      (SELECT count(DISTINCT e.id)::int FROM seeded JOIN entry_topic et ON et.topic_id = seeded.topic_id
        JOIN entry e ON e.id = et.entry_id
        WHERE seeded.fachtag_id = c.id AND e.kind = 'solution' AND ${visibleTo(viewer, 'e')}) AS solutions
    FROM chosen c WHERE c.has_topics OR c.upcoming
    ORDER BY (c.has_topics AND NOT c.upcoming) DESC,
      CASE WHEN c.upcoming THEN c.first_day END, c.first_day DESC, c.id DESC LIMIT 1`)
  return rows[0] ?? null
}
