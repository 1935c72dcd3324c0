import { guest } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { plainSearch, search } from '../queries.server'
import { pageSize } from '../schema'
import { similar } from './similar.server'

/** One thing found, for machines. */
export interface Answer {
  type: string
  id: number
  externalId: string | null
  title: string
  municipality: string | null
  score: number
}

const rounded = (score: number) => Math.round(score * 10_000) / 10_000

/** What guests find by some words, best first. */
export async function answerSearch(q: string, limit: number): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let page = 1; answers.length < limit; page += 1) {
    const { hits, pages } = await search(guest, { ...plainSearch(q), page })
    for (const { kind, id, externalId, title, organisation, score } of hits) {
      if (kind === 'organisation') continue
      answers.push({ type: kind, id, externalId, title, municipality: organisation, score: rounded(score) })
    }
    if (page >= pages || hits.length < pageSize) break
  }
  return answers.slice(0, limit)
}

/**
 * The solutions and requests most like a title.
 * @param notFrom key of an organisation whose own do not count
 */
export async function answerSimilar(q: string, limit: number, notFrom?: string): Promise<Answer[]> {
  const own = notFrom
    ? await db.organisation.findUnique({ where: { key: notFrom }, select: { id: true } })
    : null
  const [title = '', ...summary] = q.split('\n')
  const found = await similar(guest, {
    title,
    summary: summary.join(' '),
    limit,
    excludeOrganisationId: own?.id,
  })
  return found.slice(0, limit).map(({ kind, id, externalId, title: text, organisation, score }) => ({
    type: kind,
    id,
    externalId,
    title: text,
    municipality: organisation,
    score: rounded(score),
  }))
}
