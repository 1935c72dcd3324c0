import { stemmer } from '@orama/stemmers/german'

const known = new Map<string, string>()
const remembered = 100_000

/** The stem of a folded word by Snowball's German rules: "bescheide" and "bescheides" become "bescheid". */
export function stem(folded: string): string {
  if (folded.length < 4 || /\d/.test(folded)) return folded
  const before = known.get(folded)
  if (before !== undefined) return before
  const stemmed = stemmer(folded)
  if (known.size >= remembered) known.clear()
  known.set(folded, stemmed)
  return stemmed
}
