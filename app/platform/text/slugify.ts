const longest = 80
const nameless = 'eintrag'

const spelled: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  å: 'a',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '&': ' und ',
  '€': ' euro ',
  '§': ' paragraf ',
}

/**
 * The readable part of an address: "Straßen & Grünflächen" becomes `strassen-und-gruenflaechen`. At most 80
 * characters of a–z, 0–9 and single hyphens, never empty, and never beginning with a number of its own, which
 * would look like the id that stands before it (`12-…`).
 */
export function slugify(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæœøåłđðþı&€§]/g, (character) => spelled[character] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const slug = /^\d+(?:-|$)/.test(words) ? `zu-${words}` : words
  return cut(slug) || nameless
}

function cut(slug: string): string {
  if (slug.length <= longest) return slug
  const lastWord = slug.lastIndexOf('-', longest)
  return slug.slice(0, lastWord > longest / 2 ? lastWord : longest)
}
