import type { SessionKind } from './schema.ts'
import { foldWords } from './wording.ts'

const words = (text: string) => new Set(text.split(' '))

const BREAK = words(
  'pause kaffeepause mittagspause mittag mittagessen mittagsimbiss mittagsbuffet kaffee kaffeezeit imbiss lunch lunchbreak coffee break coffeebreak fruehstueck abendessen abendbuffet dinner snack snacks buffet erfrischungspause begruessungskaffee willkommenskaffee anreise ankunft abreise registrierung registration anmeldung akkreditierung einlass checkin networking networkingpause gettogether raumwechsel umbaupause umbau stehempfang sektempfang abendempfang empfang kommunikationspause',
)
const SURE_BREAK = words(
  'pause kaffeepause mittagspause mittagessen mittagsimbiss mittagsbuffet imbiss lunch erfrischungspause begruessungskaffee willkommenskaffee networkingpause kommunikationspause stehempfang sektempfang abendempfang',
)
const GREETING = words(
  'begruessung begruessungsworte eroeffnung eroeffnungsworte grusswort grussworte willkommen welcome opening auftakt',
)
const CLOSING = words(
  'verabschiedung abschluss ausklang schlusswort schlussworte schluss ende abschied closing veranstaltungsende abschlussworte',
)
const FILLERS = words(
  'und mit im in bei beim zum zur zu am an der die das des den dem fuer durch vom von and the with of for sowie oder gemeinsame gemeinsamer gemeinsames gemeinsamen kleine kleiner kleines gemuetlicher geselliger lockerer informeller offene offener offenes individuelle gelegenheit zeit tee kuchen getraenke getraenken kaltgetraenke gebaeck brezeln foyer saal ausstellung fachausstellung ausstellern aussteller ausstellerrundgang rundgang besuch austausch gespraech gespraeche gespraechen teilnehmer teilnehmerinnen teilnehmenden gaeste check come together get ausgabe tagungsunterlagen unterlagen namensschilder min minuten uhr stunde ausblick fazit zusammenfassung dank resuemee resumee wrap up tag tages tagung tagungstag fachtag fachtages fachtags veranstaltung konferenz kongress kongresses messe programm programms offizielle offizieller offizielles abend abendveranstaltung einfuehrung anschliessend anschliessendes anschliessender',
)
const EVENT = words(
  'veranstaltung tagung fachtag fachtages fachtags konferenz kongresses messe ausstellung fachausstellung tages tag',
)
const TALK =
  /^(?:(?:[a-z]*(?:vortrag|vortraege|bericht|keynote|workshop|panel|podium|impuls|talk|diskussion|rede|session|forum|seminar|schulung|barcamp|werkstatt|gespraech|interview|demo|praesentation|pitch|pitches))|plenum|lightning|hackathon|tutorial|world|cafe)$/

function tokens(text: string): string[] {
  const folded = foldWords(text)
    .replace(/\bget together\b/g, 'gettogether')
    .replace(/\bcome together\b/g, 'gettogether')
    .replace(/\bcheck in\b/g, 'checkin')
  return folded === '' ? [] : folded.split(' ')
}

function consistsOf(
  list: readonly string[],
  kind: ReadonlySet<string>,
  allowed: readonly ReadonlySet<string>[],
) {
  const known = (token: string) =>
    kind.has(token) || FILLERS.has(token) || /^\d+$/.test(token) || allowed.some((set) => set.has(token))
  return list.some((token) => kind.has(token)) && list.every(known)
}

function kindOfFormat(format: string): SessionKind | null {
  const list = tokens(format)
  if (list.some((token) => TALK.test(token))) return 'session'
  if (list.some((token) => CLOSING.has(token))) return 'closing'
  if (list.some((token) => GREETING.has(token))) return 'greeting'
  if (list.some((token) => BREAK.has(token))) return 'break'
  return null
}

function opensSomething(list: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = list
  if (!GREETING.has(first)) return false
  if (second === 'durch' || second === 'und') return true
  const genitive = second === 'des' || second === 'der'
  return genitive && (first.startsWith('gruss') || (EVENT.has(third) && list.length <= 4))
}

function kindOfTitle(title: string): SessionKind | null {
  const list = tokens(title)
  if (consistsOf(list, CLOSING, [BREAK, GREETING])) return 'closing'
  if (consistsOf(list, GREETING, [BREAK]) || opensSomething(list)) return 'greeting'
  if (consistsOf(list, BREAK, [])) return 'break'
  const second = list[1] ?? ''
  const goesOn = second === 'und' || second === 'mit' || second === 'im' || second === 'bei'
  return SURE_BREAK.has(list[0] ?? '') && goesOn ? 'break' : null
}

/**
 * What a line of the programme is. The format decides where it says something ("Pause", "Vortrag"), else the title –
 * by whole words only: "Pausenlose Verfügbarkeit" and "Schulabschluss digital" are talks.
 */
export function sessionKind(format: string, title: string): SessionKind {
  const named = kindOfFormat(format)
  if (named === 'session') return 'session'
  return named ?? kindOfTitle(title) ?? 'session'
}
