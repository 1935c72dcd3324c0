import type { MemberViewer, Role } from '~/auth/viewer'
import { createEntry } from '~/entries/commands.server'
import type { Visibility } from '~/entries/schema'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'

let last = 0
const next = () => {
  last += 1
  return last
}

/** An organisation that takes part, `Musterort 1` and so on. */
export async function buildOrganisation(
  parts: {
    parentId?: number
    kind?: string
    state?: string
    sizeBand?: number
    lat?: number
    lon?: number
    providerId?: number
  } = {},
): Promise<{ id: number; name: string; key: string }> {
  const number = next()
  const key = `99${String(number).padStart(6, '0')}`
  const { id, name } = await db.organisation.create({
    data: {
      kind: 'municipality',
      key,
      name: `Gemeinde Musterort ${number}`,
      shortName: `Musterort ${number}`,
      joinedAt: now(),
      ...parts,
    },
  })
  return { id, name, key }
}

/** A member, confirmed unless told otherwise, of an organisation of its own unless one is given. */
export async function buildMember(
  parts: { organisationId?: number; role?: Role; confirmed?: boolean; namePublic?: boolean } = {},
): Promise<MemberViewer & { organisationId: number; email: string }> {
  const { role = 'member', confirmed = true, namePublic = false } = parts
  const organisationId = parts.organisationId ?? (await buildOrganisation()).id
  const number = next()
  const member = await db.member.create({
    data: {
      organisationId,
      email: `person${number}@musterort.example`,
      name: `Person ${number}`,
      functionTitle: 'Hauptamt',
      role,
      namePublic,
      emailVerifiedAt: now(),
      confirmedAt: confirmed ? now() : null,
      consents: { create: { version: 1, at: now() } },
    },
    include: { organisation: true },
  })
  const { id, name, email } = member
  const organisationName = member.organisation?.name ?? null
  return { kind: 'member', id, name, email, role, confirmed, organisationId, organisationName }
}

/** A visible solution of its author's organisation. */
export async function buildSolution(parts: {
  author: { id: number; organisationId: number }
  visibility?: Visibility
  state?: 'visible' | 'draft'
}): Promise<{ id: number; slug: string }> {
  const { author, visibility = 'public', state = 'visible' } = parts
  const { organisationId, id: authorId } = author
  return db.$transaction(async (tx) => {
    const { id } = await createEntry(tx, { kind: 'solution', organisationId, authorId, visibility, state })
    const slug = `loesung-${next()}`
    const text = { title: `Lösung ${slug}`, summary: 'Kurz gesagt', body: 'Text', bodyHtml: '<p>Text</p>' }
    await tx.solution.create({ data: { entryId: id, slug, ...text } })
    return { id, slug }
  })
}

/** An open request of its author's organisation. */
export async function buildRequest(parts: {
  author: { id: number; organisationId: number }
  visibility?: Visibility
  title?: string
}): Promise<{ id: number; slug: string; title: string }> {
  const { author, visibility = 'public' } = parts
  const { organisationId, id: authorId } = author
  return db.$transaction(async (tx) => {
    const { id } = await createEntry(tx, {
      kind: 'request',
      organisationId,
      authorId,
      visibility,
      state: 'visible',
    })
    const slug = `gesuch-${next()}`
    const title = parts.title ?? `Wer hat schon ${slug}?`
    await tx.request.create({ data: { entryId: id, slug, title, summary: 'Kurz gesagt' } })
    return { id, slug, title }
  })
}

/** A topic of the vocabulary. */
export async function buildTopic(): Promise<{ id: number; slug: string }> {
  return db.$transaction(async (tx) => {
    const { id } = await createEntry(tx, {
      kind: 'topic',
      organisationId: null,
      authorId: null,
      state: 'visible',
    })
    const slug = `thema-${next()}`
    await tx.topic.create({ data: { entryId: id, slug, label: `Thema ${slug}`, field: 'Verwaltung' } })
    return { id, slug }
  })
}

/** A Vortrag of a Fachtag that a topic came out of; no thread yet. */
export async function buildOrigin(parts: {
  topicId: number
}): Promise<{ id: number; sessionTitle: string; fachtag: { slug: string; title: string } }> {
  const number = next()
  const fachtag = { slug: `fachtag-${number}`, title: `Fachtag ${number}` }
  const title = `Vortrag ${number}`
  return db.$transaction(async (tx) => {
    const day = now()
    const { id: fachtagId } = await tx.fachtag.create({ data: { ...fachtag, firstDay: day, lastDay: day } })
    const { id: sessionId } = await createEntry(tx, {
      kind: 'session',
      organisationId: null,
      authorId: null,
      state: 'visible',
    })
    await tx.fachtagSession.create({
      data: {
        entryId: sessionId,
        fachtagId,
        position: 1,
        title,
        normalisedTitle: title.toLowerCase(),
        sessionKind: 'session',
      },
    })
    const { id } = await tx.origin.create({ data: { topicId: parts.topicId, sessionId } })
    return { id, sessionTitle: title, fachtag }
  })
}
