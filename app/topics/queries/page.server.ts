import { Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'

/** A session a topic came out of. */
export interface TopicOrigin {
  id: number
  title: string
  organisation: string
  abstract: string
  slidesUrl: string
  cancelled: boolean
  /** `2025-11-25`. */
  day: string
  fachtag: { slug: string; title: string }
}

/** A topic as its page shows it. */
export interface TopicOnPage {
  id: number
  slug: string
  label: string
  field: string
  introductionHtml: string
  aliases: string[]
  origins: TopicOrigin[]
}

/**
 * The topic at an address, in one statement. Former addresses and those of merged topics find it as well: compare
 * its `slug`.
 */
export async function findTopic(slug: string): Promise<TopicOnPage | null> {
  const rows = await readRows<TopicOnPage>(Prisma.sql`
    SELECT t.entry_id AS id, t.slug, t.label, t.field, t.introduction_html AS "introductionHtml",
      (SELECT coalesce(json_agg(a.alias ORDER BY a.alias COLLATE "de-x-icu"), '[]'::json)
        FROM topic_alias a WHERE a.topic_id = t.entry_id) AS aliases,
      (SELECT coalesce(json_agg(json_build_object('id', g.id, 'title', fs.title,
          'organisation', fs.organisation_label, 'abstract', fs.abstract, 'slidesUrl', fs.slides_url,
          'cancelled', fs.cancelled_at IS NOT NULL, 'day', coalesce(fs.day, f.first_day),
          'fachtag', json_build_object('slug', f.slug, 'title', f.title))
          ORDER BY f.first_day DESC, fs.position, g.id), '[]'::json)
        FROM origin g JOIN fachtag_session fs ON fs.entry_id = g.session_id JOIN fachtag f ON f.id = fs.fachtag_id
        WHERE g.topic_id = t.entry_id) AS origins
    FROM topic t
    WHERE t.merged_into_id IS NULL AND t.entry_id IN (
      SELECT coalesce(s.merged_into_id, s.entry_id) FROM topic s WHERE s.slug = ${slug}
      UNION ALL SELECT target_id FROM former_slug WHERE kind = 'topic' AND slug = ${slug})
    LIMIT 1`)
  return rows[0] ?? null
}
