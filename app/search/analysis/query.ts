/** What somebody typed, read: words to find, phrases that must stand as they are, words to leave out, filters. */
export interface Query {
  /** The words to find, phrases among them, as one text. */
  text: string
  phrases: string[]
  without: string[]
  /** Filters such as `land:SN`, as typed. */
  filters: { name: FilterName; value: string }[]
}

export const filterNames = ['thema', 'kommune', 'land', 'status'] as const
export type FilterName = (typeof filterNames)[number]

/** More of each than anybody means. */
const most = 8

const pieces =
  /(?<minus>(?<![\p{L}\p{N}])-)?(?:(?<name>thema|kommune|land|status):(?:"(?<quoted>[^"]*)"|(?<value>[^\s"]+))|"(?<phrase>[^"]*)"|(?<word>[^\s"]+))/giu

/** Reads a query; whatever is typed, it has some meaning: an unbalanced quote counts as none. */
export function readQuery(typed: string): Query {
  const query: Query = { text: '', phrases: [], without: [], filters: [] }
  const text: string[] = []
  for (const { groups = {} } of typed.matchAll(pieces)) {
    const { minus, name, quoted, value, phrase, word } = groups
    if (name) {
      const filter = { name: name.toLowerCase() as FilterName, value: (quoted ?? value ?? '').trim() }
      if (filter.value && query.filters.length < most) query.filters.push(filter)
    } else if (minus) {
      const left = (phrase ?? word ?? '').trim()
      if (left && query.without.length < most) query.without.push(left)
    } else if (phrase !== undefined) {
      const trimmed = phrase.trim()
      text.push(trimmed)
      if (/\s/.test(trimmed) && query.phrases.length < most) query.phrases.push(trimmed)
    } else if (word) text.push(word)
  }
  query.text = text.join(' ')
  return query
}
