import { recordActivity } from '~/activity/commands.server'
import type { Viewer } from '~/auth/viewer'
import { db, type Tx } from '~/platform/db/client.server'
import { renderMarkdown } from '~/platform/markdown/index.server'
import { done, type Result, refused } from '~/platform/result'
import { slugify } from '~/platform/text/slugify'
import { canOrganise } from '../policy'
import type { FachtagInput } from '../schema'

/** Names a Fachtag in addresses. */
export interface FachtagAddress {
  slug: string
}

/** Creates a Fachtag. The same form twice creates one. */
export async function createFachtag(
  viewer: Viewer,
  input: FachtagInput,
): Promise<Result<FachtagAddress, 'not_allowed'>> {
  if (!canOrganise(viewer)) return refused('not_allowed')
  const columns = await columnsOf(input)
  return db.$transaction(async (tx) => {
    await lockSlugs(tx)
    const before = await madeBy(tx, input.submissionKey)
    if (before) return done(before)
    const slug = await freeSlug(tx, input, null)
    const { id } = await tx.fachtag.create({
      data: { ...columns, slug, submissionKey: input.submissionKey ?? null },
      select: { id: true },
    })
    await record(tx, 'fachtag.created', viewer, id)
    return done({ slug })
  })
}

/**
 * Changes a Fachtag; another title or year gives it another address, the old one leads there.
 * @returns `stale`: somebody saved since the form was opened
 */
export async function editFachtag(
  viewer: Viewer,
  fachtagId: number,
  input: FachtagInput,
): Promise<Result<FachtagAddress, 'not_allowed' | 'not_found' | 'stale'>> {
  if (!canOrganise(viewer)) return refused('not_allowed')
  const columns = await columnsOf(input)
  return db.$transaction(async (tx) => {
    await lockSlugs(tx)
    const before = await tx.fachtag.findUnique({ where: { id: fachtagId } })
    if (!before) return refused('not_found')
    if (before.version !== input.version) return refused('stale')
    const slug = await freeSlug(tx, input, { id: fachtagId, slug: before.slug })
    if (slug !== before.slug) await keepOldAddress(tx, fachtagId, before.slug, slug)
    await tx.fachtag.update({
      where: { id: fachtagId },
      data: { ...columns, slug, version: before.version + 1 },
      select: { id: true },
    })
    await record(tx, 'fachtag.edited', viewer, fachtagId)
    return done({ slug })
  })
}

async function columnsOf(input: FachtagInput) {
  const introduction = input.introduction ?? ''
  return {
    title: input.title,
    edition: input.edition,
    firstDay: new Date(`${input.firstDay}T00:00:00Z`),
    lastDay: new Date(`${input.lastDay}T00:00:00Z`),
    place: input.place ?? '',
    organisers: input.organisers ?? '',
    introduction,
    introductionHtml: introduction ? await renderMarkdown(introduction, { kind: 'body' }) : '',
  }
}

/** Addresses are given out one after the other. */
async function lockSlugs(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('fachtag.slug'))`
}

async function madeBy(tx: Tx, submissionKey: string | undefined): Promise<FachtagAddress | null> {
  if (!submissionKey) return null
  return tx.fachtag.findUnique({ where: { submissionKey }, select: { slug: true } })
}

/** Title and year as an address that no other Fachtag has or had. */
async function freeSlug(
  tx: Tx,
  { title, firstDay }: FachtagInput,
  own: { id: number; slug: string } | null,
): Promise<string> {
  const year = firstDay.slice(0, 4)
  const wanted = slugify(title.includes(year) ? title : `${title.slice(0, 70)} ${year}`)
  const taken = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM fachtag WHERE id IS DISTINCT FROM ${own?.id ?? null}::int
    UNION SELECT slug FROM former_slug WHERE kind = 'fachtag' AND target_id IS DISTINCT FROM ${own?.id ?? null}::int`
  const slugs = new Set(taken.map(({ slug }) => slug))
  if (own && new RegExp(`^${wanted}(?:-\\d+)?$`).test(own.slug)) return own.slug
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!slugs.has(slug)) return slug
  }
}

async function keepOldAddress(tx: Tx, targetId: number, before: string, after: string): Promise<void> {
  await tx.formerSlug.deleteMany({ where: { kind: 'fachtag', slug: after } })
  await tx.formerSlug.create({ data: { kind: 'fachtag', slug: before, targetId } })
}

async function record(
  tx: Tx,
  verb: 'fachtag.created' | 'fachtag.edited',
  actor: { id: number; organisationId: number },
  fachtagId: number,
): Promise<void> {
  await recordActivity(tx, {
    verb,
    actorId: actor.id,
    organisationId: actor.organisationId,
    fachtagId,
  })
}
