import { foldWords, oneLine } from './wording.ts'

const ORGANISATION_WORD =
  /^(?:stadt|hansestadt|landeshauptstadt|universitaetsstadt|kreisstadt|gemeinde|markt|landkreis|kreis|bezirk|region|land|freistaat|bund|amt|zweckverband|verband|verein|stiftung|ministerium|staatskanzlei|polizei|polizeidirektion|universitaet|hochschule|institut|fraunhofer|sparkasse|agentur|akademie|zentrum|bundesagentur|ihk|kommune|kreisverwaltung|feuerwehr|stadtwerke|verwaltungsgemeinschaft|verbandsgemeinde|samtgemeinde|vg|rechenzentrum|landratsamt|bundesamt)$/
const ORGANISATION_ENDING =
  /^[a-z]{3,}(?:amt|ministerium|verwaltung|verband|gesellschaft|behoerde|universitaet|hochschule|staedtetag|gemeindetag|landkreistag|kanzlei|gemeinschaft|kammer|werke|agentur|zentrum|akademie|institut|stiftung|direktion)$/
const LEGAL_FORM = /^(\S+(?: \S+)?) (?:g?gmbh(?: co kg)?|ag|eg|ev|e v|kg|aoer|kdoer|mbh|se|ohg|gbr|ug)$/
const ADJECTIVE = /^[a-z-]+(?:ische|ischer|isches|sche|scher|sches)$/
const ROLE =
  /(?:buergermeister|meister|leiter|leitung|referent|beauftragt|minister$|ministerin|sekretaer|praesident|direktor|rat$|raetin|geschaeftsfuehr|vorstand|vorsitzend|sprecher|berater|manager|professor|kaemmer|dezernent|koordinator|mitarbeiter|lotse|architekt)/
const TITLE = /^(?:dr|prof|professor|herr|frau|ing|dipl|m|b|a|h|c|med|jur)$/
/** Longer cells hold more than names; they stay whole. */
const LONGEST = 500
const ABBREVIATED_ROLE = /^(?:CIO|CDO|CISO|CTO|CEO|COO|CFO|ISB|DSB|IT|MDL|MDB|MBA|LLM|BA|MA|MSC|BSC|OB|BM)$/

/**
 * Whether a part of a speaker's cell names an organisation. It must begin like one or be known by its legal form;
 * anything that could hold a person's role or title is no organisation, so that no name becomes one.
 */
function namesOrganisation(part: string): boolean {
  const words = foldWords(part).split(' ')
  if (words.some((word) => ROLE.test(word) || TITLE.test(word))) return false
  const [first = '', second = ''] = words
  if (ORGANISATION_ENDING.test(first)) return true
  if (ORGANISATION_WORD.test(first) && words.length > 1) return true
  if (ADJECTIVE.test(first) && (ORGANISATION_WORD.test(second) || ORGANISATION_ENDING.test(second)))
    return true
  return LEGAL_FORM.test(words.join(' '))
}

/** "KISA" after a name is an organisation, "CIO" a role; in first place it could be a surname in capitals. */
function isAbbreviation(part: string, position: number): boolean {
  return position > 0 && /^[A-ZÄÖÜ][A-ZÄÖÜ0-9-]{1,6}$/.test(part) && !ABBREVIATED_ROLE.test(part)
}

/**
 * Takes a speaker's cell apart: "Erika Beispiel, Stadt Musterstadt" or "Erika Beispiel (Stadt Musterstadt)".
 * `organisation` is empty unless a part surely is one; everything else stays with the speakers.
 */
export function splitSpeakers(cell: string): { speakers: string; organisation: string } {
  const undivided = { speakers: oneLine(cell.replace(/\n+/g, '; ')), organisation: '' }
  if (cell.length > LONGEST) return undivided
  const parts = cell
    .replace(/\(([^()]*)\)/g, ', $1, ')
    .split(/\s*[,;|\n]\s*|\s+[–—-]\s+|\s+\/\s+/)
    .map(oneLine)
    .filter((part) => part !== '')
  const organisations: string[] = []
  const people: string[] = []
  parts.forEach((part, position) => {
    const isOne = namesOrganisation(part) || isAbbreviation(part, position)
    ;(isOne ? organisations : people).push(part)
  })
  if (organisations.length === 0) return undivided
  // "Kreis, Erika" is a surname with its first name.
  if (people.length > 0 && !people.some((person) => person.includes(' '))) return undivided
  return { speakers: people.join(', '), organisation: [...new Set(organisations)].join(', ') }
}
