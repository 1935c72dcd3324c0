import { PROGRAMME_LIMITS } from './schema.ts'
import { foldCompact, foldWords, oneLine } from './wording.ts'

export interface KnownTopic {
  id: number
  label: string
  slug: string
  synonyms: readonly string[]
}

/** What one piece of a topic cell leads to: existing topics (several where a synonym is ambiguous), or a new one. */
export interface TopicProposal {
  text: string
  matches: { id: number; label: string }[]
  /** An editable name for a new topic; null where an existing one fits. */
  newLabel: string | null
}

/** No session has more topics; a cell of prose would otherwise become hundreds. */
const MOST_PROPOSALS = 20
/** A topic with more commas in its name than this does not exist. */
const LONGEST_RUN = 6

type Match = TopicProposal['matches'][number]

/** Endings of a German plural; only tried where the words as they stand lead nowhere. */
function withoutPlural(folded: string): string {
  return folded.length < 6 ? folded : folded.replace(/(?:innen|en|er|n|e|s)$/, '')
}

function addTo(map: Map<string, Match[]>, key: string, match: Match): void {
  const present = map.get(key)
  if (present === undefined) map.set(key, [match])
  else if (!present.some((each) => each.id === match.id)) present.push(match)
}

class Vocabulary {
  private readonly labels = new Map<string, Match[]>()
  private readonly synonyms = new Map<string, Match[]>()
  private readonly singulars = new Map<string, Match[]>()

  constructor(topics: readonly KnownTopic[]) {
    for (const { id, label, slug, synonyms } of topics) {
      const match = { id, label }
      for (const name of [label, slug]) addTo(this.labels, foldCompact(name), match)
      for (const synonym of synonyms) addTo(this.synonyms, foldCompact(synonym), match)
      for (const name of [label, ...synonyms]) addTo(this.singulars, withoutPlural(foldCompact(name)), match)
    }
  }

  find(text: string): Match[] {
    const folded = foldCompact(text)
    if (folded === '') return []
    return (
      this.labels.get(folded) ?? this.synonyms.get(folded) ?? this.singulars.get(withoutPlural(folded)) ?? []
    )
  }
}

/** Pieces between commas; the longest run that is a topic stays whole ("OZG, Breitband, Mobilfunk und WLAN"). */
function piecesAtCommas(part: string, vocabulary: Vocabulary): string[] {
  const pieces = part.split(',')
  const found: string[] = []
  for (let at = 0; at < pieces.length; ) {
    let end = Math.min(pieces.length, at + LONGEST_RUN)
    while (end > at + 1 && vocabulary.find(pieces.slice(at, end).join(',')).length === 0) end--
    found.push(pieces.slice(at, end).join(','))
    at = end
  }
  return found
}

function piecesOf(cell: string, vocabulary: Vocabulary): string[] {
  if (vocabulary.find(cell).length > 0) return [cell]
  return cell
    .split(/[;\n]/)
    .flatMap((part) => (vocabulary.find(part).length > 0 ? [part] : piecesAtCommas(part, vocabulary)))
}

/**
 * Proposes topics for the raw topic cells of one session: the whole cell first, then its parts at `;`, then at `,`,
 * each through labels and synonyms. What is unknown becomes a new topic under the cell's own words. Nothing is
 * proposed twice.
 */
export function proposeTopics(cells: readonly string[], topics: readonly KnownTopic[]): TopicProposal[] {
  const vocabulary = new Vocabulary(topics)
  const proposals = new Map<string, TopicProposal>()
  for (const text of cells.flatMap((cell) => piecesOf(cell, vocabulary)).map(oneLine)) {
    if (!/[\p{L}\p{N}]/u.test(foldWords(text))) continue
    const matches = vocabulary.find(text)
    const newLabel = matches.length > 0 ? null : text.slice(0, PROGRAMME_LIMITS.topicCharacters).trim()
    const key = matches.length > 0 ? matches.map((match) => match.id).join(',') : `new ${foldCompact(text)}`
    if (!proposals.has(key) && proposals.size < MOST_PROPOSALS)
      proposals.set(key, { text, matches, newLabel })
  }
  return [...proposals.values()]
}
