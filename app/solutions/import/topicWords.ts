import type { FindTopic } from '~/topics/findTopic'

/** What the topics of a line come to: those there are, and words that mean none. */
export interface TopicsRead {
  ids: number[]
  unknown: string[]
}

/**
 * Reads topics: a list, or a text in which they stand side by side. A comma may divide two topics or be part of
 * one ("Kultur, Sport und Bibliothek"), so the longest run that is a topic counts.
 */
export function readTopics(words: string[], find: FindTopic): TopicsRead {
  const ids = new Set<number>()
  const unknown = new Set<string>()
  for (const piece of words.flatMap((text) => text.split(/[;|\n]/))) {
    const parts = piece.split(',').map((part) => part.trim())
    for (let from = 0; from < parts.length; ) {
      const { id, length } = longest(parts, from, find)
      if (id !== null) ids.add(id)
      else if (parts[from]) unknown.add(parts[from] ?? '')
      from += length
    }
  }
  return { ids: [...ids], unknown: [...unknown] }
}

const mostCommas = 6

function longest(parts: string[], from: number, find: FindTopic): { id: number | null; length: number } {
  for (let to = Math.min(parts.length, from + mostCommas); to > from; to -= 1) {
    const id = find(parts.slice(from, to).join(', '))
    if (id !== null) return { id, length: to - from }
  }
  return { id: null, length: 1 }
}
