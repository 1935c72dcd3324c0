import { lexicon } from '../index/lexicon.server'
import type { Scope } from '../index/schema'
import { synonyms } from '../index/synonyms.server'
import type { Asked, Known } from './likeness'
import { planWishes, type Wish } from './plan'
import { collectionSize, knownWords, postingsOf } from './retrieve.server'
import { matchWord, type Scored, scoreDocuments, type Target } from './score'
import { correctSlips } from './slips'

/** How much is read at most, so that a search costs the same however many texts there are. */
export interface Budget {
  /** Postings of a word that stands for what is asked as it is. */
  perWord: number
  /** Postings of all that resembles it. */
  alike: number
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

/** Reads a text: what it asks for, and what of the vocabulary stands for that. */
export async function understand(text: string, members: boolean): Promise<Understood> {
  const [words, same] = await Promise.all([lexicon(), synonyms()])
  const wishes = planWishes(text, words, same)
  const asked = askedBy(wishes)
  const known = await vocabularyFor(asked, members)
  const corrected = correctSlips(wishes, known, (better) => planWishes(better, words, same))
  const more = askedBy(corrected).filter((word) => !asked.includes(word))
  for (const [word, one] of await vocabularyFor(more, members)) known.set(word, one)
  const all = [...known.values()]
  return {
    wishes: corrected,
    targets: new Map([...asked, ...more].map((word) => [word, matchWord(word, all)])),
    known,
  }
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

/** Which postings are read: of each word asked for, then of what resembles it most, until the budget is spent. */
function wantedWords(
  targets: Map<Asked, Target>,
  known: Map<string, Known>,
  budget: Budget,
): { word: string; cap: number }[] {
  const best = new Map<string, number>()
  for (const { matches } of targets.values())
    for (const { word, worth } of matches) if (worth > (best.get(word) ?? 0)) best.set(word, worth)
  let left = budget.alike
  const wanted: { word: string; cap: number }[] = []
  for (const [word, worth] of [...best].sort((one, other) => other[1] - one[1])) {
    const docs = known.get(word)?.docs ?? 1
    if (worth >= 0.9) wanted.push({ word, cap: budget.perWord })
    else if (left > 0) {
      const cap = Math.min(Math.ceil(budget.perWord / 2), left)
      wanted.push({ word, cap })
      left -= Math.min(docs, cap)
    }
  }
  return wanted
}
