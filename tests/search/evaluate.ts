import { guest } from '~/auth/viewer'
import { pool } from '~/platform/db/client.server'
import { fold } from '~/search/analysis/fold'
import { partStems } from '~/search/analysis/split'
import { lexicon } from '~/search/index/lexicon.server'
import { answerSearch } from '~/search/queries/answers.server'
import { similar } from '~/search/queries/similar.server'
import { germanFullText, trigrams } from './baselines'
import { letterRuns } from './grams'
import { places, type Question, queries, siblings, texts, wheelChecks } from './labelled'
import { type Measures, measure } from './measures'
import { writeTexts } from './world'

type Find = (q: string) => Promise<number[]>

export interface Evaluation {
  search: Record<string, Measures>
  wheelCheck: Record<string, Measures>
  /** Each text's title asked for the other texts of its subject: nobody tunes to these. */
  siblings: Record<string, Measures>
  byKind: Record<string, Measures>
  splitPlaces: string[]
  /** Questions that the engine answers worst. */
  worst: { q: string; kind: string; ndcg10: number }[]
}

/** Asks the engine and the baselines everything of the labelled set, in this process's database. */
export async function evaluate(): Promise<Evaluation> {
  const ids = await writeTexts(texts)
  const place = new Map(ids.map((id, index) => [id, index]))
  const placesOf = (found: { id: number }[]) => found.flatMap(({ id }) => place.get(id) ?? [])
  const engine: Find = async (q) => placesOf(await answerSearch(q, 20))
  const wheel: Find = async (q) => placesOf(await similar(guest, { title: q, limit: 20 }))
  const client = await pool().connect()
  try {
    const german = await germanFullText(client, texts)
    const alike = await trigrams(client, texts)
    const ways = { nabe: engine, german, [alike.name]: alike.find, 'letter runs': letterRuns(texts) }
    const answers = await Promise.all(queries.map(({ q }) => engine(q)))
    const byKind: Record<string, Measures> = {}
    for (const kind of new Set(queries.map((query) => query.kind))) {
      const those = queries.flatMap((query, index) => (query.kind === kind ? [index] : []))
      byKind[kind] = measure(
        those.flatMap((at) => queries[at] ?? []),
        those.map((at) => answers[at] ?? []),
      )
    }
    const known = await lexicon()
    return {
      search: await all(ways, queries),
      wheelCheck: await all({ ...ways, nabe: wheel }, wheelChecks),
      siblings: await allButSelf({ ...ways, 'nabe similar': wheel }),
      byKind,
      splitPlaces: places.filter((name) => partStems(fold(name), known).length > 0),
      worst: [
        ...worst(queries, answers),
        ...worst(wheelChecks, await Promise.all(wheelChecks.map(({ q }) => wheel(q)))),
      ],
    }
  } finally {
    client.release()
  }
}

async function all(ways: Record<string, Find>, questions: Question[]): Promise<Record<string, Measures>> {
  const measures: Record<string, Measures> = {}
  for (const [name, find] of Object.entries(ways)) {
    const answers: number[][] = []
    for (const { q } of questions) answers.push(await find(q))
    measures[name] = measure(questions, answers)
  }
  return measures
}

/** A text does not answer its own title. */
function allButSelf(ways: Record<string, Find>): Promise<Record<string, Measures>> {
  const own = new Map(texts.map(({ title }, place) => [title, place]))
  const others = Object.entries(ways).map(([name, find]): [string, Find] => [
    name,
    async (q) => (await find(q)).filter((place) => place !== own.get(q)),
  ])
  return all(Object.fromEntries(others), siblings)
}

function worst(questions: Question[], answers: number[][]) {
  return questions
    .map((question, index) => ({
      q: question.q,
      kind: question.kind,
      ndcg10: measure([question], [answers[index] ?? []]).ndcg10,
    }))
    .sort((one, other) => one.ndcg10 - other.ndcg10)
    .slice(0, 12)
}
