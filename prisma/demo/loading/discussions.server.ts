import { renderComment } from '~/discussions/render.server'
import { htmlToText } from '~/platform/markdown/index.server'
import type { DemoComment, DemoReply } from '../shapes'
import { demoWorld } from '../world'
import { insertRow, insertWithId } from './rows.server'
import type { Stage } from './stage.server'

interface Subject {
  id: number
  visibility: 'public' | 'members'
}

/** One comment with its revision, search words and activity; answers its id. */
export async function loadComment(
  stage: Stage,
  placed: {
    subject: Subject
    comment: DemoReply
    parentId?: number
    originId?: number
    step?: number
    /** Why it waits for the Fachtag team; absent where everybody sees it. */
    held?: { reasons: readonly string[]; links: number }
  },
): Promise<number> {
  const { subject, comment, held } = placed
  const at = stage.daysAgo(comment.daysAgo, placed.step)
  const editedAt =
    comment.editedDaysAgo === undefined ? null : stage.daysAgo(comment.editedDaysAgo, placed.step)
  const version = editedAt ? 2 : 1
  const authorId = stage.member(comment.author)
  const organisationId = stage.organisationOf(comment.author)
  const html = await renderComment(comment.body)
  const id = await insertWithId(stage.client, 'entry', {
    kind: 'comment',
    organisation_id: organisationId,
    author_id: authorId,
    visibility: subject.visibility,
    state: held ? 'held' : 'visible',
    version,
    published_at: held ? null : at,
    last_activity_at: at,
    created_at: at,
    updated_at: editedAt ?? at,
  })
  await insertRow(stage.client, 'comment', {
    entry_id: id,
    subject_id: subject.id,
    parent_id: placed.parentId ?? null,
    origin_id: placed.originId ?? null,
    body: comment.body,
    body_html: html,
    edited_at: editedAt,
  })
  for (let one = 1; one <= version; one += 1) {
    await insertRow(stage.client, 'revision', {
      entry_id: id,
      version: one,
      author_id: authorId,
      source: JSON.stringify({ body: comment.body }),
      at: one === 1 ? at : editedAt,
    })
  }
  await insertRow(stage.client, 'search_document', { entry_id: id, title: '', public_text: htmlToText(html) })
  if (held) {
    await insertRow(stage.client, 'held_post', { entry_id: id, ...held, since: at })
    return id
  }
  await insertRow(stage.client, 'activity', {
    verb: 'comment.written',
    entry_id: id,
    actor_id: authorId,
    organisation_id: organisationId,
    facts: JSON.stringify({ subjectId: subject.id, reply: placed.parentId !== undefined }),
    at,
  })
  return id
}

/** Comments below one subject, oldest first, each with its replies. */
export async function loadDiscussion(
  stage: Stage,
  subject: Subject,
  comments: readonly DemoComment[],
): Promise<void> {
  for (const comment of comments) {
    const parentId = await loadComment(stage, { subject, comment })
    for (const [index, reply] of (comment.replies ?? []).entries()) {
      await loadComment(stage, { subject, comment: reply, parentId, step: index + 1 })
    }
  }
}

/** Discussions of topics; those that seeded sessions opened come with the Fachtag. */
export async function loadTopicDiscussions(stage: Stage): Promise<void> {
  for (const [slug, comments] of Object.entries(demoWorld.topicDiscussions)) {
    await loadDiscussion(stage, { id: stage.topic(slug), visibility: 'public' }, comments)
  }
}
