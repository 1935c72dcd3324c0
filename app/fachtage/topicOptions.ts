/** A topic to choose from. */
export interface TopicOption {
  id: number
  label: string
}

/** All topics by their fields, made once for all lines of a preview. */
export interface TopicOptions {
  fields: { name: string; topics: TopicOption[] }[]
  byId: ReadonlyMap<number, TopicOption>
}

/** Groups topics, which come sorted by field and name. */
export function topicOptions(topics: readonly (TopicOption & { field: string })[]): TopicOptions {
  const fields = new Map<string, TopicOption[]>()
  for (const topic of topics) fields.set(topic.field, [...(fields.get(topic.field) ?? []), topic])
  return {
    fields: [...fields].map(([name, list]) => ({ name, topics: list })),
    byId: new Map(topics.map((topic) => [topic.id, topic])),
  }
}
