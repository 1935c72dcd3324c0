import { fold } from './fold'

/**
 * The folded words by which places are named, with what is derived from them: "Leipzig" gives leipzig, leipziger;
 * "Dresden" dresdner, dresdener; "Halle" halle, hallenser.
 * @param names short names as the directory of municipalities has them
 */
export function placeWords(names: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const name of names) {
    for (const word of name.split(/[^\p{L}\p{M}]+/u)) {
      if (word.length < 4 || word[0] === word[0]?.toLowerCase()) continue
      for (const form of forms(fold(word))) found.add(form)
    }
  }
  return found
}

function forms(place: string): string[] {
  const derived = [
    place,
    `${place}s`,
    `${place}er`,
    `${place}ern`,
    `${place}isch`,
    `${place}ische`,
    `${place}ischen`,
  ]
  if (place.endsWith('en')) derived.push(`${place.slice(0, -2)}ner`, `${place.slice(0, -2)}er`)
  if (place.endsWith('e'))
    derived.push(`${place}r`, `${place}nser`, `${place.slice(0, -1)}isch`, `${place.slice(0, -1)}ische`)
  return derived
}
