import { foldWords } from '~/fachtage/programme/wording'
import { renderMarkdown } from '~/platform/markdown/index.server'
import { EXAMPLE_FACHTAG, OPENING_QUESTION, SEEDED_DAYS_AGO } from '../fachtage'
import type { DemoSession } from '../shapes'
import { demoWorld } from '../world'
import { loadComment } from './discussions.server'
import { insertRow, insertWithId } from './rows.server'
import type { Stage } from './stage.server'

/** Fachtage, the example programme with its sessions, and an origin with its thread for each seeded topic. */
export async function loadFachtage(stage: Stage): Promise<void> {
  for (const fachtag of demoWorld.fachtage) {
    const id = await insertWithId(stage.client, 'fachtag', {
      slug: fachtag.slug,
      edition: fachtag.edition,
      title: fachtag.title,
      first_day: fachtag.firstDay,
      last_day: fachtag.lastDay,
      place: fachtag.place,
      organisers: fachtag.organisers,
      introduction: fachtag.introduction,
      introduction_html: await renderMarkdown(fachtag.introduction, { kind: 'body' }),
      is_example: fachtag.isExample,
      created_at: stage.daysAgo(SEEDED_DAYS_AGO + 10),
    })
    await insertRow(stage.client, 'activity', {
      verb: 'fachtag.created',
      fachtag_id: id,
      actor_id: stage.member('fachtagTeam'),
      at: stage.daysAgo(SEEDED_DAYS_AGO + 10),
    })
    if (fachtag.slug === EXAMPLE_FACHTAG) await loadProgramme(stage, id, fachtag.firstDay)
  }
}

async function loadProgramme(stage: Stage, fachtagId: number, day: string): Promise<void> {
  for (const [position, session] of demoWorld.sessions.entries()) {
    const sessionId = await insertSession(stage, { fachtagId, day, position, session })
    for (const slug of session.seeds) await seed(stage, sessionId, session.title, slug)
  }
  await insertRow(stage.client, 'activity', {
    verb: 'programme.applied',
    fachtag_id: fachtagId,
    actor_id: stage.member('fachtagTeam'),
    at: stage.daysAgo(SEEDED_DAYS_AGO),
  })
}

async function insertSession(
  stage: Stage,
  place: { fachtagId: number; day: string; position: number; session: DemoSession },
): Promise<number> {
  const { session } = place
  const at = stage.daysAgo(SEEDED_DAYS_AGO)
  const entryId = await insertWithId(stage.client, 'entry', {
    kind: 'session',
    author_id: stage.member('fachtagTeam'),
    organisation_id: stage.organisationOf('fachtagTeam'),
    state: 'visible',
    published_at: at,
    last_activity_at: at,
    created_at: at,
    updated_at: at,
  })
  await insertRow(stage.client, 'fachtag_session', {
    entry_id: entryId,
    fachtag_id: place.fachtagId,
    position: place.position,
    title: session.title,
    normalised_title: foldWords(session.title),
    session_kind: session.kind,
    day: place.day,
    starts: session.starts,
    ends: session.ends,
    room: session.room,
    format: session.format,
    organisation_label: session.organisationLabel,
    abstract: session.abstract,
  })
  await insertRow(stage.client, 'search_document', {
    entry_id: entryId,
    title: session.title,
    public_text: [session.organisationLabel, session.abstract].filter(Boolean).join('\n'),
  })
  return entryId
}

async function seed(stage: Stage, sessionId: number, title: string, slug: string): Promise<void> {
  const topicId = stage.topic(slug)
  const originId = await insertWithId(stage.client, 'origin', {
    topic_id: topicId,
    session_id: sessionId,
    created_at: stage.daysAgo(SEEDED_DAYS_AGO),
  })
  stage.originIds.set(originName(slug, title), originId)
  const opening = { author: 'fachtagTeam', daysAgo: SEEDED_DAYS_AGO, body: OPENING_QUESTION } as const
  const subject = { id: topicId, visibility: 'public' } as const
  const commentId = await loadComment(stage, { subject, comment: opening, originId })
  await stage.client.query('UPDATE origin SET comment_id = $2 WHERE id = $1', [originId, commentId])
  const thread = demoWorld.threadDiscussions.find((one) => one.topic === slug && one.session === title)
  for (const [index, reply] of (thread?.replies ?? []).entries()) {
    await loadComment(stage, { subject, comment: reply, parentId: commentId, step: index + 1 })
  }
}

/** How an origin is called until it has an id. */
export function originName(topicSlug: string, sessionTitle: string): string {
  return `${topicSlug} · ${sessionTitle}`
}
