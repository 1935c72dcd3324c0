/** One thing to choose. */
export interface Choice {
  /** What is posted. */
  value: string
  label: string
  /** A second line, such as the field of a topic. */
  note?: string
  /** Further words that lead to it. */
  aliases?: string[]
}

/** A choice that fits, with the alias that led to it. */
export interface Hit extends Choice {
  via?: string
}

/**
 * The choices that fit what was typed: those that begin with it first, then those with a word or synonym that
 * begins with it, then those that hold it anywhere. All of them where nothing was typed.
 */
export function matching(choices: Choice[], typed: string): Hit[] {
  const query = folded(typed)
  if (query === '') return choices
  const ranked = choices.flatMap((choice) => {
    const found = rank(choice, query)
    return found ? [{ choice, ...found }] : []
  })
  ranked.sort((a, b) => a.rank - b.rank)
  return ranked.map(({ choice, via }) => ({ ...choice, via }))
}

/** Lower case without umlauts and accents, so that "haus" finds "Häuser". */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function rank(choice: Choice, query: string): { rank: number; via?: string } | null {
  const label = folded(choice.label)
  if (label.startsWith(query)) return { rank: 0 }
  const begins = (text: string) => text.split(/[\s\-/(]+/).some((word) => word.startsWith(query))
  if (begins(label)) return { rank: 1 }
  const aliases = (choice.aliases ?? []).map((alias) => ({ alias, text: folded(alias) }))
  const exact = aliases.find(({ text }) => text === query)
  if (exact) return { rank: 0.5, via: exact.alias }
  const beginning = aliases.find(({ text }) => text.startsWith(query) || begins(text))
  if (beginning) return { rank: 2, via: beginning.alias }
  if (label.includes(query)) return { rank: 3 }
  const holding = aliases.find(({ text }) => text.includes(query))
  return holding ? { rank: 4, via: holding.alias } : null
}
