import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { pool } from '~/platform/db/client.server'
import { analyse } from '~/search/analysis/document'
import { fourGrams } from '~/search/analysis/grams'
import { type Lexicon, partStems } from '~/search/analysis/split'
import { lexicon } from '~/search/index/lexicon.server'
import { remarkOf, solutionOf } from '../world/texts'

/** Somebody, what they write to, and the number of the text. */
export interface Deed {
  member: { id: number; organisationId: number }
  /** Name of the member's organisation. */
  organisation: string
  solutionId: number
  topic: { id: number; label: string }
  number: number
}

/** Writes the rows of one deed in one transaction; what they say was made beforehand. */
export type BareWrite = (client: pg.ClientBase) => Promise<void>

/** What the product keeps beside the rows themselves, and what hangs on the vocabulary as it stands. */
interface Words {
  known: Set<string>
  lexicon: Lexicon
}

/** Reads what the rows for the search depend on. */
export async function readWords(): Promise<Words> {
  const { rows } = await pool().query<{ word: string }>('SELECT word FROM search_word')
  return { known: new Set(rows.map(({ word }) => word)), lexicon: await lexicon() }
}

/** A comment, as the product writes it. */
export function bareComment({ member, solutionId, number }: Deed, words: Words): BareWrite {
  const body = remarkOf(number)
  const indexed = searchRows([{ text: body, weight: 1 }], 2, words)
  return async (client) => {
    await limited(client, 'comment', member.id)
    await client.query('BEGIN')
    const id = await entry(client, 'comment', member)
    await client.query(
      'INSERT INTO comment (entry_id, subject_id, body, body_html) VALUES ($1, $2, $3, $4)',
      [id, solutionId, body, `<p>${body}</p>`],
    )
    await revision(client, id, member.id, { body })
    await indexed(client, id, '', body, '')
    await client.query(
      'UPDATE entry SET comment_count = comment_count + 1, last_activity_at = now() WHERE id = $1',
      [solutionId],
    )
    await activity(client, 'comment.written', member, id, { subjectId: solutionId, reply: false })
    await client.query('COMMIT')
  }
}

/** A rating, as the product writes it. */
export function bareRating({ member, solutionId, number }: Deed): BareWrite {
  return async (client) => {
    await client.query('BEGIN')
    await client.query(
      `INSERT INTO rating (entry_id, member_id, organisation_id, value) VALUES ($1, $2, $3, $4)
       ON CONFLICT (entry_id, member_id) DO UPDATE SET value = excluded.value, updated_at = now()`,
      [solutionId, member.id, member.organisationId, 1 + (number % 5)],
    )
    await client.query(
      `UPDATE entry SET rating_organisations = rating_organisations + 1, rating_mean = 4, rating_sort = 4 WHERE id = $1`,
      [solutionId],
    )
    await activity(client, 'rating.given', member, solutionId, { changed: false })
    await client.query('COMMIT')
  }
}

/** A solution, as the product writes it. */
export function barePublication({ member, organisation, topic, number }: Deed, words: Words): BareWrite {
  const { title, summary, body } = solutionOf(number)
  const indexed = searchRows(
    [
      { text: title, weight: 4 },
      { text: topic.label, weight: 3 },
      { text: summary, weight: 2 },
      { text: organisation, weight: 2 },
      { text: `${summary}\n${body}`, weight: 1 },
    ],
    0,
    words,
  )
  return async (client) => {
    await limited(client, 'posting', member.id)
    await client.query('BEGIN')
    const id = await entry(client, 'solution', member)
    await client.query(
      `INSERT INTO solution (entry_id, title, slug, summary, body, body_html) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, title, 'loesung', summary, body, `<p>${body}</p>`],
    )
    await client.query('INSERT INTO entry_topic (entry_id, topic_id) VALUES ($1, $2)', [id, topic.id])
    await client.query('UPDATE topic SET solution_count = solution_count + 1 WHERE entry_id = $1', [topic.id])
    await indexed(client, id, title, `${summary}\n${body}`, summary)
    await revision(client, id, member.id, { title, summary, body, topics: [topic.id] })
    await activity(client, 'solution.published', member, id, {})
    await client.query('COMMIT')
  }
}

async function limited(client: pg.ClientBase, name: string, memberId: number): Promise<void> {
  const key = `${name}:${createHash('sha256').update(`bare ${memberId}`).digest('hex')}`
  await client.query(
    `INSERT INTO rate_limit (key, points, expire) VALUES ($1, 1, $2)
     ON CONFLICT (key) DO UPDATE SET points = rate_limit.points + 1`,
    [key, Date.now() + 3_600_000],
  )
}

async function entry(client: pg.ClientBase, kind: string, { id, organisationId }: Deed['member']) {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO entry (kind, organisation_id, author_id, state, submission_key, published_at)
     VALUES ($1, $2, $3, 'visible', $4, now()) RETURNING id`,
    [kind, organisationId, id, randomUUID()],
  )
  return rows[0]?.id ?? 0
}

async function revision(client: pg.ClientBase, entryId: number, authorId: number, source: object) {
  await client.query('INSERT INTO revision (entry_id, version, author_id, source) VALUES ($1, 1, $2, $3)', [
    entryId,
    authorId,
    JSON.stringify(source),
  ])
}

async function activity(
  client: pg.ClientBase,
  verb: string,
  { id, organisationId }: Deed['member'],
  entryId: number,
  facts: object,
) {
  await client.query(
    'INSERT INTO activity (verb, actor_id, organisation_id, entry_id, facts) VALUES ($1, $2, $3, $4, $5)',
    [verb, id, organisationId, entryId, JSON.stringify(facts)],
  )
}

type WriteIndex = (
  client: pg.ClientBase,
  entryId: number,
  title: string,
  text: string,
  summary: string,
) => Promise<void>

function searchRows(fields: { text: string; weight: number }[], scope: number, words: Words): WriteIndex {
  const { postings, words: found } = analyse(fields)
  const news = found.filter(({ word }) => word.length > 1 && !/^\d/.test(word) && !words.known.has(word))
  const parts = news.map(({ folded }) => `{${partStems(folded, words.lexicon).join(',')}}`)
  const grams = news.map(({ word }) => `{${fourGrams(word).join(',')}}`)
  return async (client, entryId, title, text, summary) => {
    const { rows } = await client.query<{ no: number }>(
      `INSERT INTO search_document (entry_id, title, public_text, summary, doc_no)
       VALUES ($1, $2, $3, $4, nextval('search_doc_no')) RETURNING doc_no AS no`,
      [entryId, title, text, summary],
    )
    await client.query(
      `INSERT INTO search_posting (word, scope, top, first, docs, weights)
       SELECT word, $3, weight, $4, ARRAY[$4::int], ARRAY[weight] FROM unnest($1::text[], $2::smallint[]) AS p (word, weight)`,
      [postings.map(({ word }) => word), postings.map(({ weight }) => weight), scope, rows[0]?.no],
    )
    if (news.length === 0) return
    await client.query(
      `INSERT INTO search_word (word, written, is_open, parts, grams)
       SELECT word, written, true, parts::text[], grams::text[]
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS w (word, written, parts, grams)
       ON CONFLICT (word) DO NOTHING`,
      [news.map(({ word }) => word), news.map(({ written }) => written), parts, grams],
    )
  }
}
