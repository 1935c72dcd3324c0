import { guest, type Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { similar } from '~/search/queries/similar.server'
import { type Candidate, likest } from './likeness'

/** So many hits are weighed; more share only a word or two. */
const looked = 24

/** Reads what is for members, and belongs to nobody. */
const everyMember: Viewer = {
  kind: 'member',
  id: 0,
  name: '',
  role: 'member',
  confirmed: true,
  organisationId: 0,
  organisationName: null,
}

interface Subject {
  title: string
  summary: string
  isPublic: boolean
  version: number
}

/**
 * Finds the solutions like this one by its text. Where that has been edited, those that had found it look anew as
 * well. A public solution is compared by what guests read, so that nobody learns from the list what is for members.
 */
export async function relate(id: number): Promise<void> {
  const subject = await find(id)
  if (!subject || subject.version === 1) return
  const finders = await db.relatedSolution.findMany({
    where: { relatedId: id },
    select: { solutionId: true },
  })
  for (const { solutionId } of finders) await find(solutionId)
}

async function find(id: number): Promise<Subject | null> {
  const [subject] = await db.$queryRaw<Subject[]>`
    SELECT s.title, s.summary, e.visibility = 'public' AS "isPublic", e.version
    FROM solution s JOIN entry e ON e.id = s.entry_id WHERE e.id = ${id} AND e.state = 'visible'`
  if (!subject) return null
  const found = await similar(subject.isPublic ? guest : everyMember, {
    title: subject.title,
    summary: subject.summary,
    kinds: ['solution'],
    limit: looked,
  })
  const own = found.find((hit) => hit.id === id)?.score ?? 0
  const others = found.filter((hit) => hit.id !== id)
  const related = likest(await weigh(id, others), own)
  await db.$transaction([
    db.relatedSolution.deleteMany({ where: { solutionId: id } }),
    db.relatedSolution.createMany({
      data: related.map((other) => ({ solutionId: id, relatedId: other.id, likeness: other.likeness })),
      skipDuplicates: true,
    }),
  ])
  return subject
}

/**
 * Does so for solutions whose text is new or changed. Several processes may do it at once: each takes its own.
 * @param most how many at most
 * @returns how many that were
 */
export async function relateDue(most: number): Promise<number> {
  // Also a write that touches no row makes all processes forget the pages they keep.
  const due = await db.solution.findFirst({
    where: { relatedAt: null, entry: { state: 'visible' } },
    select: { entryId: true },
  })
  if (!due) return 0
  const taken = await db.$queryRaw<{ id: number }[]>`
    UPDATE solution SET related_at = ${now()} WHERE entry_id IN (
      SELECT s.entry_id FROM solution s JOIN entry e ON e.id = s.entry_id
      WHERE s.related_at IS NULL AND e.state = 'visible' ORDER BY s.entry_id LIMIT ${most} FOR UPDATE OF s SKIP LOCKED)
    RETURNING entry_id AS id`
  for (const [index, { id }] of taken.entries()) {
    try {
      await relate(id)
    } catch (error) {
      const left = taken.slice(index).map((solution) => solution.id)
      await db.solution.updateMany({ where: { entryId: { in: left } }, data: { relatedAt: null } })
      throw error
    }
  }
  return taken.length
}

function weigh(id: number, hits: { id: number; score: number }[]): Promise<Candidate[]> {
  if (hits.length === 0) return Promise.resolve([])
  return db.$queryRaw<Candidate[]>`
    SELECT c.id, c.score,
      EXISTS (SELECT FROM entry_topic a JOIN entry_topic b USING (topic_id)
        WHERE a.entry_id = ${id} AND b.entry_id = c.id) AS "sharesTopic",
      EXISTS (SELECT FROM solution_product a JOIN solution_product b USING (product_id)
        WHERE a.entry_id = ${id} AND b.entry_id = c.id) AS "sharesProduct"
    FROM unnest(${hits.map((hit) => hit.id)}::int[], ${hits.map(({ score }) => score)}::float8[]) AS c (id, score)`
}
