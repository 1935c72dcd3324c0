import { foldWords } from '~/platform/text/foldWords'

interface Named {
  id: number
  slug: string
  label: string
  aliases: string[]
}

/** Finds the topic that words mean, by its name, its slug or a synonym that leads to it alone; null where none is. */
export type FindTopic = (words: string) => number | null

/** Makes ready to find many topics in the vocabulary as it stands. */
export function topicFinder(vocabulary: Named[]): FindTopic {
  const bySynonym = new Map<string, number | null>()
  const byName = new Map<string, number>()
  for (const { id, slug, label, aliases } of vocabulary) {
    for (const alias of aliases.map(foldWords)) {
      const before = bySynonym.get(alias)
      bySynonym.set(alias, before === undefined || before === id ? id : null)
    }
    byName.set(foldWords(slug), id)
    byName.set(foldWords(label), id)
  }
  return (words) => {
    const folded = foldWords(words)
    return byName.get(folded) ?? bySynonym.get(folded) ?? null
  }
}
