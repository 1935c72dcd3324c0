/**
 * One form for the spellings of a word: lower case, "ss" for ß, and one letter for an umlaut however it was
 * typed ("Gebühr", "Gebuehr", "Gebuhr" are one word), f for ph ("Fotovoltaik"). After a, e and q a "ue" is no umlaut ("Steuer", "Bauer").
 */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ph', 'f')
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/(^|[^aeqäo])ue/g, '$1u')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
}
