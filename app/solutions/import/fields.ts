import { foldWords } from '~/platform/text/foldWords'

/** What a line of a collection may say of a solution. */
export const importFields = [
  'externalId',
  'title',
  'summary',
  'body',
  'municipality',
  'topics',
  'status',
  'createdAt',
  'background',
  'results',
  'costOnce',
  'costYearly',
  'effort',
  'products',
  'softwareUrl',
  'licence',
  'legalBasis',
  'visibility',
] as const
export type ImportField = (typeof importFields)[number]

/** Without these a line is refused. */
export const requiredFields = ['externalId', 'title', 'summary', 'body', 'municipality'] as const

/** Headings that mean a field, beside its own name; folded as `foldWords` does. */
const spellings: Record<ImportField, string> = {
  externalId: 'external id|id|kennung|externe id|externe kennung|fremdschluessel|schluessel|nr|nummer|lfd nr',
  title: 'titel|name|bezeichnung|ueberschrift',
  summary: 'kurz gesagt|kurzbeschreibung|zusammenfassung|kurzfassung|kurztext|teaser|abstract',
  body: 'loesung|beschreibung|text|inhalt|langtext|loesung was haben sie gemacht|description',
  municipality:
    'kommune|gemeinde|stadt|organisation|verwaltung|behoerde|ags|gemeindeschluessel|amtlicher gemeindeschluessel',
  topics: 'themen|thema|schlagworte|schlagwoerter|stichworte|tags|kategorie|kategorien|topic',
  status: 'stand|umsetzungsstand|zustand|state',
  createdAt:
    'created at|created|erstellt|erstellt am|angelegt|angelegt am|datum|veroeffentlicht|veroeffentlicht am|date',
  background: 'ausgangslage|hintergrund|problem|anlass',
  results: 'ergebnis|ergebnisse|erfahrungen|ergebnis und erfahrungen|fazit',
  costOnce: 'cost once|kosten einmalig|einmalige kosten|kosten',
  costYearly: 'cost yearly|kosten jaehrlich|kosten im jahr|jaehrliche kosten|laufende kosten|kosten laufend',
  effort: 'aufwand|eigener aufwand|personentage|eigener aufwand bis zum start',
  products: 'produkte|produkt|software produkt|product|software name',
  softwareUrl: 'software url|link zur software|url|link|software|internetadresse',
  licence: 'lizenz|license',
  legalBasis: 'legal basis|rechtsgrundlage|rechtsgrundlagen',
  visibility: 'sichtbarkeit|sichtbar fuer|zugriff|access',
}

const bySpelling = new Map<string, ImportField>(
  importFields.flatMap((field) => [
    [foldWords(field), field] as const,
    ...spellings[field].split('|').map((spelling) => [spelling, field] as const),
  ]),
)

/** The field a heading or a name within JSON means; null where it means none. */
export function fieldOf(heading: string): ImportField | null {
  const withoutRemark = heading.replace(/\([^)]*\)|\[[^\]]*\]|\*/g, ' ')
  return bySpelling.get(foldWords(withoutRemark)) ?? null
}
