import { db } from '~/platform/db/client.server'

/** All topics by name, to choose one from. */
export function topicsByName(): Promise<{ slug: string; label: string }[]> {
  return db.$queryRaw`
    SELECT slug, label FROM topic WHERE merged_into_id IS NULL ORDER BY label COLLATE "de-x-icu"`
}
