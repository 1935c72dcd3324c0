/** How much of the text a hit answers at least, and how much beside the best one, to be shown. */
const least = { share: 0.18, besideBest: 0.5 }

/** Of hits, best first, those that are worth somebody's time; tuned on the labelled wheel checks of `tests/search`. */
export function relevant<Hit extends { share: number }>(hits: Hit[]): Hit[] {
  const best = hits[0]?.share ?? 0
  return hits.filter(({ share }) => share >= least.share && share >= best * least.besideBest)
}

/** The products whose names stand in a text, whatever the case; names shorter than three letters say nothing. */
export function productsNamed(text: string, products: string[]): string[] {
  const padded = ` ${lettersOf(text)} `
  return products.filter((name) => name.length > 2 && padded.includes(` ${lettersOf(name)} `))
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
