import type { Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
import type { SessionKind } from '../programme/schema'

/** A topic that came out of a session. */
export interface SeededTopic {
  originId: number
  topicId: number
  slug: string
  label: string
  /** The comment that opened its thread. */
  commentId: number | null
}

/** One point of a programme as its page shows it; times as `HH:MM`, the day as ISO date. */
export interface ProgrammeSession {
  id: number
  title: string
  kind: SessionKind
  day: string | null
  starts: string | null
  ends: string | null
  room: string
  format: string
  organisationLabel: string
  organisation: { key: string | null; slug: string | null } | null
  speakers: string | null
  abstract: string
  slidesUrl: string
  cancelled: boolean
  topics: SeededTopic[]
}

/** One day of a programme. */
export interface ProgrammeDay {
  day: string | null
  sessions: ProgrammeSession[]
}

/** The programme of a Fachtag by days, with the topics that came out of it, in one statement. */
export async function programmeOf(viewer: Viewer, fachtagId: number): Promise<ProgrammeDay[]> {
  const sessions = await readRows<ProgrammeSession>(Prisma.sql`
    SELECT s.entry_id AS id, s.title, s.session_kind AS kind, s.day::text AS day, s.starts, s.ends, s.room,
      s.format, s.organisation_label AS "organisationLabel", s.speakers, s.abstract,
      s.slides_url AS "slidesUrl", s.cancelled_at IS NOT NULL AS cancelled,
      (SELECT json_build_object('key', g.key, 'slug', g.slug) FROM organisation g
        WHERE g.id = e.organisation_id AND lower(s.organisation_label) IN
          (lower(g.short_name), lower(g.name), lower(g.type_label || ' ' || g.short_name))) AS organisation,
      coalesce((SELECT json_agg(json_build_object('originId', o.id, 'topicId', o.topic_id, 'slug', t.slug,
          'label', t.label, 'commentId', o.comment_id) ORDER BY o.id)
        FROM origin o JOIN topic t ON t.entry_id = o.topic_id JOIN entry te ON te.id = t.entry_id
        WHERE o.session_id = s.entry_id AND ${visibleTo(viewer, 'te')}), '[]'::json) AS topics
    FROM fachtag_session s JOIN entry e ON e.id = s.entry_id
    WHERE s.fachtag_id = ${fachtagId} AND ${visibleTo(viewer)}
    ORDER BY s.position, s.entry_id`)
  return byDays(sessions)
}

/** Groups sessions by days; within a day by time where all have one, else in the order of the programme. */
export function byDays(sessions: readonly ProgrammeSession[]): ProgrammeDay[] {
  const days = new Map<string | null, ProgrammeSession[]>()
  for (const session of sessions) days.set(session.day, [...(days.get(session.day) ?? []), session])
  return [...days]
    .sort(([one], [other]) => (one ?? '').localeCompare(other ?? ''))
    .map(([day, list]) => ({ day, sessions: list.every(({ starts }) => starts) ? byTime(list) : list }))
}

function byTime(sessions: ProgrammeSession[]): ProgrammeSession[] {
  return sessions.toSorted((one, other) => (one.starts ?? '').localeCompare(other.starts ?? ''))
}

/** A topic of a Fachtag with the talks it came from. */
export interface FachtagTopic {
  slug: string
  label: string
  talks: { originId: number; sessionId: number; title: string }[]
}

/** The topics of a programme, in its order, each once. */
export function topicsOf(days: readonly ProgrammeDay[]): FachtagTopic[] {
  const topics = new Map<number, FachtagTopic>()
  for (const session of days.flatMap((day) => day.sessions)) {
    for (const { topicId, slug, label, originId } of session.topics) {
      const topic = topics.get(topicId) ?? { slug, label, talks: [] }
      topic.talks.push({ originId, sessionId: session.id, title: session.title })
      topics.set(topicId, topic)
    }
  }
  return [...topics.values()]
}
