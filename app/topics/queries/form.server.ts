import type { Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { canCurateTopics } from '../policy'

/** A topic opened in its form. */
export interface TopicToEdit {
  id: number
  slug: string
  version: number
  label: string
  field: string
  introduction: string
  /** One a line. */
  aliases: string
}

/** The topic with this address as its form shows it; null where the viewer may not change it. */
export async function topicToEdit(viewer: Viewer, slug: string): Promise<TopicToEdit | null> {
  if (!canCurateTopics(viewer)) return null
  const topic = await db.topic.findFirst({
    where: { slug, mergedIntoId: null },
    include: {
      entry: { select: { version: true } },
      topicAliass: { select: { alias: true }, orderBy: { alias: 'asc' } },
    },
  })
  if (!topic) return null
  const { entryId: id, label, field, introduction } = topic
  const aliases = topic.topicAliass.map(({ alias }) => alias).join('\n')
  return { id, slug, version: topic.entry.version, label, field, introduction, aliases }
}

/** The fields of work there are, by name. */
export async function topicFields(): Promise<string[]> {
  const rows = await db.$queryRaw<{ field: string }[]>`
    SELECT field FROM topic WHERE merged_into_id IS NULL GROUP BY field ORDER BY field COLLATE "de-x-icu"`
  return rows.map(({ field }) => field)
}
