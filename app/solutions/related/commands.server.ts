import { guest, type Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { similar } from '~/search/queries/similar.server'
import { type Candidate, likest } from './likeness'

/** So many hits are weighed; more share only a word or two. */
const looked = 24
/** So many stay in a list, since some of them may not be for everybody. */
const longest = 16

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
}

/**
 * Finds the solutions like this one, both ways: they name it as well. A public solution is compared by what guests
 * read, so that nobody learns from the list what is for members.
 */
export async function relate(id: number): Promise<void> {
  const [subject] = await db.$queryRaw<Subject[]>`
    SELECT s.title, s.summary, e.visibility = 'public' AS "isPublic"
    FROM solution s JOIN entry e ON e.id = s.entry_id WHERE e.id = ${id} AND e.state = 'visible'`
  if (!subject) return
  const found = await similar(subject.isPublic ? guest : everyMember, {
    title: subject.title,
    summary: subject.summary,
    kinds: ['solution'],
    limit: looked,
  })
  const own = found.find((hit) => hit.id === id)?.score ?? 0
  const others = found.filter((hit) => hit.id !== id)
  const related = likest(await weigh(id, others), own)
  await db.$transaction((tx) => store(tx, id, related))
}

/**
 * Does so for solutions whose text is new or changed. Several processes may do it at once: each takes its own.
 * @param most how many at most
 * @returns how many that were
 */
export async function relateDue(most: number): Promise<number> {
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

async function store(tx: Tx, id: number, related: { id: number; likeness: number }[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM related_solution WHERE solution_id = ${id} OR related_id = ${id}`
  if (related.length === 0) return
  await tx.$executeRaw`
    INSERT INTO related_solution (solution_id, related_id, likeness)
    SELECT pair.* FROM unnest(${related.map((other) => other.id)}::int[], ${related.map(({ likeness }) => likeness)}::real[])
      AS r (id, likeness) CROSS JOIN LATERAL (VALUES (${id}::int, r.id, r.likeness), (r.id, ${id}::int, r.likeness)) AS pair
    ON CONFLICT DO NOTHING`
  // What many name would otherwise gather a list without end.
  await tx.$executeRaw`
    DELETE FROM related_solution USING (
      SELECT solution_id, related_id,
        row_number() OVER (PARTITION BY solution_id ORDER BY likeness DESC, related_id DESC) AS place
      FROM related_solution WHERE solution_id = ANY(${related.map((other) => other.id)}::int[])) AS listed
    WHERE listed.place > ${longest} AND related_solution.solution_id = listed.solution_id
      AND related_solution.related_id = listed.related_id`
}
