import { isConfirmed, type Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { paths } from '~/paths'
import { db } from '~/platform/db/client.server'
import { normaliseLine } from '~/platform/text'
import { fold } from '../analysis/fold'
import { stem } from '../analysis/stem'
import { isStopword } from '../analysis/stopwords'
import { tokenise } from '../analysis/tokenise'
import { postingsOf, scopesFor } from '../engine/retrieve.server'
import type { Suggestion } from '../schema'

const most = { topics: 3, words: 3, solutions: 4 }
const shortest = 2
const readPerWord = 200

interface Row {
  kind: 'topic' | 'word'
  label: string
  slug: string
  word: string
}

/** Topics, words of the texts and titles of solutions that go on as what was typed so far. */
export async function suggest(viewer: Viewer, typed: string): Promise<Suggestion[]> {
  const text = normaliseLine(typed.slice(0, 400)).slice(0, 100)
  const tokens = tokenise(text)
  const last = tokens.at(-1)
  if (!last || fold(text).length < shortest) return []
  const before = text.slice(0, last.start)
  const members = isConfirmed(viewer)
  const start = last.folded
  const rows = await db.$queryRaw<Row[]>`
    (SELECT 'topic' AS kind, t.label, t.slug, '' AS word FROM topic t
      WHERE t.merged_into_id IS NULL AND (starts_with(lower(t.label), lower(${text})) OR EXISTS (
        SELECT FROM topic_alias a WHERE a.topic_id = t.entry_id AND starts_with(lower(a.alias), lower(${text}))))
      ORDER BY t.solution_count DESC, t.label LIMIT ${most.topics})
    UNION ALL
    (SELECT 'word', w.written, '', w.word FROM (
        SELECT * FROM search_word WHERE word >= ${start} AND word < ${`${start}\u{10FFFF}`}
        LIMIT 400) w
      WHERE (w.is_open OR ${members}) ORDER BY w.docs DESC, w.word LIMIT ${most.words * 2})`
  const words = rows.filter(({ kind }) => kind === 'word')
  const context = tokens
    .slice(0, -1)
    .filter(({ folded }) => !isStopword(folded))
    .map(({ folded }) => stem(folded))
  const solutions = await findTitles(viewer, context, [stem(start), ...words.map(({ word }) => word)])
  const seen = new Set(solutions.words)
  return [
    ...rows
      .filter(({ kind }) => kind === 'topic')
      .map(({ label, slug }): Suggestion => ({ kind: 'topic', label, href: paths.topic({ slug }) })),
    ...words
      .filter(({ word }) => seen.has(word))
      .slice(0, most.words)
      .map(
        ({ label }): Suggestion => ({
          kind: 'word',
          label: before + label,
          href: paths.search(before + label),
        }),
      ),
    ...solutions.hits.map(
      ({ id, slug, title }): Suggestion => ({
        kind: 'solution',
        label: title,
        href: paths.solution({ id, slug }),
      }),
    ),
  ]
}

/** Solutions that hold any of the last word's completions, and the words before it if they can be had. */
async function findTitles(viewer: Viewer, context: string[], completions: string[]) {
  const members = isConfirmed(viewer)
  const lists = await postingsOf(
    [...new Set([...context.slice(0, 4), ...completions])].map((word) => ({ word, cap: readPerWord })),
    scopesFor(members, false),
  )
  const scores = new Map<number, number>()
  const wordsOf = new Map<number, string[]>()
  for (const { word, docs, weights } of lists) {
    docs.forEach((doc, index) => {
      scores.set(doc, (scores.get(doc) ?? 0) + (weights[index] ?? 0))
      wordsOf.set(doc, [...(wordsOf.get(doc) ?? []), word])
    })
  }
  const best = [...scores].sort((one, other) => other[1] - one[1]).slice(0, 300)
  const rows = await db.$queryRaw<
    { id: number; doc: number; slug: string | null; title: string; kind: string }[]
  >`
    SELECT e.id, c.doc, e.kind, solution.slug, d.title FROM unnest(${best.map(([doc]) => doc)}::int[]) WITH ORDINALITY AS c (doc, place)
    JOIN search_document d ON d.doc_no = c.doc JOIN entry e ON e.id = d.entry_id
    LEFT JOIN solution ON solution.entry_id = e.id
    WHERE ${visibleTo(viewer)} ORDER BY c.place`
  const hits = rows.filter(({ kind }) => kind === 'solution').slice(0, most.solutions)
  return {
    hits: hits.map(({ id, slug, title }) => ({ id, slug: slug ?? '', title })),
    words: rows.flatMap(({ doc }) => wordsOf.get(doc) ?? []),
  }
}
