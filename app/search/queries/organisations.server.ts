import { db } from '~/platform/db/client.server'
import { fold } from '../analysis/fold'
import type { Hit } from '../schema'

const most = 3

interface Row {
  id: number
  key: string | null
  slug: string | null
  name: string
  place: string
}

/** Organisations whose name the words hold: those that take part, else one of exactly that name. */
export async function findOrganisations(text: string): Promise<Hit[]> {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{M}][\p{L}\p{M}-]{2,}/gu) ?? [])].slice(0, 12)
  if (words.length === 0) return []
  const names = words.flatMap((word, index) => [word, `${words[index - 1] ?? ''} ${word}`.trim()])
  const whole = text.toLowerCase().trim()
  const rows = await db.$queryRaw<Row[]>`
    SELECT o.id, o.key, o.slug, o.short_name AS name, concat_ws(', ', nullif(o.type_label, ''), nullif(o.district_name, ''), o.state) AS place
    FROM organisation o
    WHERE o.successor_id IS NULL AND lower(o.short_name) = ANY(${[...names, whole]}::text[])
      AND (o.joined_at IS NOT NULL OR lower(o.short_name) = ${whole})
    ORDER BY o.joined_at IS NOT NULL DESC, o.population DESC NULLS LAST, o.id LIMIT ${most}`
  return rows.map((row) => ({
    kind: 'organisation',
    id: row.id,
    title: row.name,
    titleParts: [{ text: row.name, hit: words.includes(fold(row.name)) }],
    slug: row.slug ?? '',
    key: row.key,
    excerpt: [{ text: row.place, hit: false }],
    organisation: null,
    status: null,
    externalId: null,
    reuseCount: 0,
    score: 0,
  }))
}
