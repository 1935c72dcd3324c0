import type { Tx } from '~/platform/db/client.server'
import { analyse, type Field, type NewWord, type Posting } from '../analysis/document'
import { lexicon } from './lexicon.server'
import { type Scope, type SearchText, scopes } from './schema'
import { learnWords } from './vocabulary.server'

interface Facts {
  id: number
  kind: string
  /** Whether guests may see the entry as it stands. */
  open: boolean
  organisation: string | null
  topics: string | null
  summary: string | null
}

const weights = { title: 4, topics: 3, summary: 2, organisation: 2, text: 1 } as const

/**
 * Indexes entries whose rows, topics and organisation are written: a few at once or, for a collection that is
 * taken over, some hundreds. Whoever writes more than some thousands tidies afterwards.
 */
export async function writeDocuments(tx: Tx, texts: SearchText[]): Promise<void> {
  if (texts.length === 0) return
  const last = [...new Map(texts.map((text) => [text.entryId, text])).values()]
  const facts = await factsOf(
    tx,
    last.map(({ entryId }) => entryId),
  )
  const numbers = await tx.$queryRaw<{ no: number }[]>`
    SELECT nextval('search_doc_no')::int AS no FROM generate_series(1, ${last.length}::int)`
  const blocks = new Map<string, { word: string; scope: Scope; docs: number[]; weights: number[] }>()
  const words = new Map<string, NewWord & { open: boolean }>()
  const summaries: string[] = []
  last.forEach((text, index) => {
    const entry = facts.get(text.entryId)
    summaries.push(entry?.summary ?? '')
    const no = numbers[index]?.no
    if (!entry || no === undefined) return
    for (const { scope, fields } of fieldsOf(text, entry)) {
      const found = analyse(fields)
      const open = scope === scopes.open || scope === scopes.openComments
      for (const posting of found.postings) add(blocks, scope, no, posting)
      for (const word of found.words) {
        const before = words.get(word.word)
        if (!before) words.set(word.word, { ...word, open })
        else before.open ||= open
      }
    }
  })
  await tx.$executeRaw`
    INSERT INTO search_document (entry_id, title, public_text, member_text, summary, doc_no)
    SELECT * FROM unnest(${last.map((text) => text.entryId)}::int[], ${last.map((text) => text.title)}::text[],
      ${last.map((text) => text.publicText)}::text[], ${last.map((text) => text.memberText ?? '')}::text[],
      ${summaries}::text[], ${numbers.map(({ no }) => no)}::int[])
    ON CONFLICT (entry_id) DO UPDATE SET title = excluded.title, public_text = excluded.public_text,
      member_text = excluded.member_text, summary = excluded.summary, doc_no = excluded.doc_no`
  await writeBlocks(tx, [...blocks.values()])
  await learnWords(tx, [...words.values()], await lexicon())
}

async function factsOf(tx: Tx, ids: number[]): Promise<Map<number, Facts>> {
  const rows = await tx.$queryRaw<Facts[]>`
    SELECT e.id, e.kind, e.visibility = 'public' AND e.state NOT IN ('draft', 'held') AS open, o.short_name AS organisation,
      (SELECT string_agg(t.label, ' ') FROM entry_topic et JOIN topic t ON t.entry_id = et.topic_id
        WHERE et.entry_id = e.id) AS topics,
      coalesce(s.summary, r.summary) AS summary
    FROM entry e LEFT JOIN organisation o ON o.id = e.organisation_id LEFT JOIN solution s ON s.entry_id = e.id
    LEFT JOIN request r ON r.entry_id = e.id
    WHERE e.id = ANY(${ids}::int[])`
  return new Map(rows.map((row) => [row.id, row]))
}

function fieldsOf(text: SearchText, entry: Facts): { scope: Scope; fields: Field[] }[] {
  const isComment = entry.kind === 'comment'
  const shared: Field[] = [
    { text: text.title, weight: weights.title },
    { text: entry.topics ?? '', weight: weights.topics },
    { text: entry.summary ?? '', weight: weights.summary },
    { text: isComment ? '' : (entry.organisation ?? ''), weight: weights.organisation },
    { text: text.publicText, weight: weights.text },
  ]
  const own: Field = { text: text.memberText ?? '', weight: weights.text }
  const [open, members] = isComment
    ? [scopes.openComments, scopes.memberComments]
    : [scopes.open, scopes.members]
  if (!entry.open) return [{ scope: members, fields: [...shared, own] }]
  return [
    { scope: open, fields: shared },
    { scope: members, fields: [own] },
  ]
}

function add(
  blocks: Map<string, { word: string; scope: Scope; docs: number[]; weights: number[] }>,
  scope: Scope,
  no: number,
  { word, weight }: Posting,
): void {
  const key = `${scope}${word}`
  const block = blocks.get(key)
  if (block) {
    block.docs.push(no)
    block.weights.push(weight)
  } else blocks.set(key, { word, scope, docs: [no], weights: [weight] })
}

const blocksAtOnce = 20_000

async function writeBlocks(
  tx: Tx,
  blocks: { word: string; scope: Scope; docs: number[]; weights: number[] }[],
): Promise<void> {
  for (let from = 0; from < blocks.length; from += blocksAtOnce) {
    const some = blocks.slice(from, from + blocksAtOnce)
    await tx.$executeRaw`
      INSERT INTO search_posting (word, scope, top, first, docs, weights)
      SELECT word, scope, top, first, docs::int[], weights::smallint[]
      FROM unnest(${some.map(({ word }) => word)}::text[], ${some.map(({ scope }) => scope)}::smallint[],
        ${some.map((block) => Math.max(...block.weights))}::smallint[],
        ${some.map(({ docs }) => docs[0] ?? 0)}::int[], ${some.map(({ docs }) => `{${docs.join(',')}}`)}::text[],
        ${some.map((block) => `{${block.weights.join(',')}}`)}::text[]) AS b (word, scope, top, first, docs, weights)`
  }
}
