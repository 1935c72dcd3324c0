/** The runs of four letters inside a word, by which words that look alike are found. */
export function fourGrams(word: string): string[] {
  return runs(word, 4)
}

/** The runs of four to six letters inside a word, by which likeness is measured. */
export function manyGrams(word: string): string[] {
  return [...runs(word, 4), ...runs(word, 5), ...runs(word, 6)]
}

function runs(word: string, length: number): string[] {
  const found = new Set<string>()
  for (let start = 0; start + length <= word.length; start += 1) found.add(word.slice(start, start + length))
  return [...found]
}
