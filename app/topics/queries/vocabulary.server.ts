import { db, type Tx } from '~/platform/db/client.server'

/** A topic with all the words that lead to it. */
export interface TopicChoice {
  id: number
  slug: string
  label: string
  field: string
  aliases: string[]
}

/** All topics one can choose, by field and name, in one statement. */
export async function topicChoices(tx: Tx = db): Promise<TopicChoice[]> {
  return tx.$queryRaw<TopicChoice[]>`
    SELECT t.entry_id AS id, t.slug, t.label, t.field,
      (SELECT coalesce(json_agg(a.alias ORDER BY a.alias), '[]'::json) FROM topic_alias a
        WHERE a.topic_id = t.entry_id) AS aliases
    FROM topic t WHERE t.merged_into_id IS NULL
    ORDER BY t.field COLLATE "de-x-icu", t.label COLLATE "de-x-icu"`
}
