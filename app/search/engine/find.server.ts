import { lexicon } from '../index/lexicon.server'
import type { Scope } from '../index/schema'
import { synonyms } from '../index/synonyms.server'
import type { Asked, Known } from './likeness'
import { joinWishes, planWishes, type Wish } from './plan'
import { collectionSize, knownWords, postingsOf } from './retrieve.server'
import { matchWords, type Scored, scoreDocuments, type Target } from './score'
import { correctSlips } from './slips'

const sameWord = 0.9
/** Postings of even the most common word. */
const leastRead = 200

/** How much is read at most, so that a search costs the same however many texts there are. */
export interface Budget {
  /** Postings of a word that stands for what is asked as it is. */
  perWord: number
  /** Postings of all such words. */
  same: number
  /** Postings of all that resembles it. */
  alike: number
  /** Words that resemble it. */
  lists: number
  /** Documents handed on. */
  documents: number
}

/** A text as it was understood. */
export interface Understood {
  wishes: Wish[]
  /** What of the vocabulary stands for each word. */
  targets: Map<Asked, Target>
  known: Map<string, Known>
}

/** Documents found, best first. */
export interface Found {
  documents: Scored[]
  /** More may be found than was read. */
  cut: boolean
}

/** A text and how much it counts beside others. */
export interface WeighedText {
  text: string
  weight: number
}

/** Reads texts: what they ask for, and what of the vocabulary stands for that. */
export async function understand(texts: WeighedText[], members: boolean): Promise<Understood> {
  const [words, same] = await Promise.all([lexicon(), synonyms()])
  const wishes = joinWishes(
    texts.map(({ text, weight }) => ({ wishes: planWishes(text, words, same), weight })),
  )
  const asked = askedBy(wishes)
  const known = await vocabularyFor(asked, members)
  const corrected = correctSlips(wishes, known, (better) => planWishes(better, words, same))
  const more = askedBy(corrected).filter((word) => !asked.includes(word))
  for (const [word, one] of await vocabularyFor(more, members)) known.set(word, one)
  return { wishes: corrected, targets: matchWords([...asked, ...more], [...known.values()]), known }
}

const askedBy = (wishes: Wish[]) => wishes.flatMap(({ ways }) => ways.flatMap((way) => way.words))

async function vocabularyFor(asked: Asked[], members: boolean): Promise<Map<string, Known>> {
  if (asked.length === 0) return new Map()
  return new Map((await knownWords(asked, members)).map((word) => [word.word, word]))
}

/** Finds the documents of some scopes that answer a text. */
export async function findDocuments(
  { wishes, targets, known }: Understood,
  scopes: Scope[],
  budget: Budget,
): Promise<Found> {
  if (targets.size === 0) return { documents: [], cut: false }
  const [size, lists] = await Promise.all([
    collectionSize(),
    postingsOf(wantedWords(targets, known, budget), scopes),
  ])
  const postings = new Map(lists.map((list) => [list.word, list]))
  const documents = scoreDocuments(wishes, targets, {
    postings,
    docs: (word) => Math.max(known.get(word)?.docs ?? 1, postings.get(word)?.docs.length ?? 0),
    size,
  })
  documents.sort((one, other) => other.score - one.score || other.doc - one.doc)
  return {
    documents: documents.slice(0, budget.documents),
    cut: documents.length > budget.documents || lists.some(({ complete }) => !complete),
  }
}

/**
 * Which postings are read: of each word asked for, rare ones first, then of what resembles it most, until the budget
 * is spent. Of common words only the texts are read in which they weigh most: they tell texts apart badly.
 */
function wantedWords(
  targets: Map<Asked, Target>,
  known: Map<string, Known>,
  budget: Budget,
): { word: string; cap: number }[] {
  const best = new Map<string, number>()
  for (const { matches } of targets.values())
    for (const { word, worth } of matches) if (worth > (best.get(word) ?? 0)) best.set(word, worth)
  const docsOf = (word: string) => known.get(word)?.docs ?? 1
  const words = [...best.keys()]
  const same = words.filter((word) => (best.get(word) ?? 0) >= sameWord)
  const alike = words.filter((word) => (best.get(word) ?? 0) < sameWord)
  same.sort((one, other) => docsOf(one) - docsOf(other))
  alike.sort((one, other) => (best.get(other) ?? 0) - (best.get(one) ?? 0))
  const wanted: { word: string; cap: number }[] = []
  let left = budget.same
  for (const word of same) {
    const cap = Math.max(Math.min(budget.perWord, left), leastRead)
    wanted.push({ word, cap })
    left -= Math.min(docsOf(word), cap)
  }
  left = budget.alike
  for (const word of alike.slice(0, budget.lists)) {
    if (left <= 0) break
    const cap = Math.min(Math.ceil(budget.perWord / 2), left)
    wanted.push({ word, cap })
    left -= Math.min(docsOf(word), cap)
  }
  return wanted
}
