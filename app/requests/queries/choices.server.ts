import type { Viewer } from '~/auth/viewer'
import { visibleTo } from '~/entries/visibility.server'
import { parseIdSlug } from '~/paths'
import { db, Prisma } from '~/platform/db/client.server'
import { normaliseLine } from '~/platform/text'
import { similar } from '~/search/queries/similar.server'
import { relevant } from '~/wheel-check/relevant'

/** A solution that may be meant as an answer. */
export interface SolutionChoice {
  id: number
  title: string
  organisation: string | null
}

const most = 8

/**
 * The solutions that somebody may mean by an address or a title.
 * @returns `exact`: the one that an address, a number or its title names; else null, and those that come close
 */
export async function solutionsMeant(
  viewer: Viewer,
  typed: string,
): Promise<{ exact: number | null; found: SolutionChoice[] }> {
  const text = normaliseLine(typed)
  const id = solutionIdIn(text)
  const here = id === null ? Prisma.sql`lower(s.title) = lower(${text})` : Prisma.sql`e.id = ${id}`
  const named = await readChoices(viewer, here)
  const [first, second] = named
  if (first && !second) return { exact: first.id, found: named }
  const found = named.length > 0 || id !== null ? named : await alike(viewer, { title: text })
  return { exact: null, found }
}

/** Solutions that may answer a request, without those that stand there already. */
export async function solutionsFor(
  viewer: Viewer,
  request: { title: string; summary: string; answers: { id: number }[] },
): Promise<SolutionChoice[]> {
  const known = new Set(request.answers.map(({ id }) => id))
  return (await alike(viewer, request)).filter(({ id }) => !known.has(id))
}

/** The id in an address of a solution, with or without the host, or a number alone. */
export function solutionIdIn(text: string): number | null {
  const part =
    /^(?:https?:\/\/[^\s/]+)?\/loesungen\/([^\s/?#]+)/.exec(text)?.[1] ?? /^#?(\d+)$/.exec(text)?.[1]
  return parseIdSlug(part)?.id ?? null
}

async function alike(viewer: Viewer, text: { title: string; summary?: string }): Promise<SolutionChoice[]> {
  const found = await similar(viewer, {
    title: text.title,
    summary: text.summary,
    kinds: ['solution'],
    limit: most,
  })
  return relevant(found).map(({ id, title, organisation }) => ({ id, title, organisation }))
}

function readChoices(viewer: Viewer, here: Prisma.Sql): Promise<SolutionChoice[]> {
  return db.$queryRaw<SolutionChoice[]>`
    SELECT e.id, s.title, o.short_name AS organisation
    FROM entry e JOIN solution s ON s.entry_id = e.id LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE ${here} AND ${visibleTo(viewer)} ORDER BY e.id LIMIT ${most}`
}
