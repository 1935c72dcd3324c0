import { typedSource } from '~/entries/form.server'
import { htmlToText } from '~/platform/markdown/index.server'
import { slugify } from '~/platform/text'
import { renderBody } from '~/requests/commands/store.server'
import { products } from '../products'
import type { DemoRequest } from '../shapes'
import { demoWorld } from '../world'
import { loadDiscussion } from './discussions.server'
import { insertRow, insertWithId } from './rows.server'
import type { Stage } from './stage.server'

/** Requests with those who seek the same, what was named as an answer, how they ended and what was said. */
export async function loadRequests(stage: Stage): Promise<void> {
  for (const request of Object.values<DemoRequest>(demoWorld.requests)) {
    const id = await loadRequest(stage, request)
    await loadJoins(stage, id, request)
    await loadAnswers(stage, id, request)
    await loadOutcome(stage, id, request)
    await loadDiscussion(stage, { id, visibility: request.visibility }, request.comments)
  }
}

async function loadRequest(stage: Stage, request: DemoRequest): Promise<number> {
  const at = stage.daysAgo(request.publishedDaysAgo)
  const { title, summary, body, context, visibility } = request
  const bodyHtml = await renderBody(body)
  const neededBy = request.neededInDays === null ? null : stage.dayIn(request.neededInDays)
  const named = request.products.map((product) => products[product])
  const topics = request.topics.map((slug) => stage.topic(slug))
  const author = {
    authorId: stage.member(request.author),
    organisationId: stage.organisationOf(request.author),
  }
  const id = await insertWithId(stage.client, 'entry', {
    kind: 'request',
    organisation_id: author.organisationId,
    author_id: author.authorId,
    visibility,
    state: 'visible',
    published_at: at,
    last_activity_at: at,
    created_at: at,
    updated_at: at,
  })
  await insertRow(stage.client, 'request', {
    entry_id: id,
    title,
    slug: slugify(title),
    summary,
    body,
    body_html: bodyHtml,
    context,
    needed_by: neededBy,
  })
  const source = typedSource({
    ...{ title, summary, body, context, visibility, neededBy, topics },
    products: named.map(({ name, vendor }) => ({ name, vendor })),
    proposedTopic: null,
    submissionKey: null,
    version: null,
  })
  await insertRow(stage.client, 'revision', {
    entry_id: id,
    version: 1,
    author_id: author.authorId,
    source: JSON.stringify(source),
    at,
  })
  for (const topicId of topics) {
    await insertRow(stage.client, 'entry_topic', { entry_id: id, topic_id: topicId })
  }
  for (const product of request.products) {
    await insertRow(stage.client, 'request_product', { request_id: id, product_id: stage.product(product) })
  }
  const words = [
    summary,
    htmlToText(bodyHtml),
    context,
    ...named.flatMap(({ name, vendor }) => [name, vendor]),
  ]
  await insertRow(stage.client, 'search_document', {
    entry_id: id,
    title,
    public_text: words.filter((text) => text !== '').join('\n'),
  })
  await record(stage, 'request.published', id, { ...author, at })
  return id
}

async function loadJoins(stage: Stage, requestId: number, { joins }: DemoRequest): Promise<void> {
  for (const { member, daysAgo, note } of joins) {
    const at = stage.daysAgo(daysAgo)
    const organisationId = stage.organisationOf(member)
    await insertRow(stage.client, 'request_join', {
      request_id: requestId,
      organisation_id: organisationId,
      member_id: stage.member(member),
      note,
      created_at: at,
      updated_at: at,
    })
    await record(stage, 'request.joined', requestId, { authorId: stage.member(member), organisationId, at })
  }
}

async function loadAnswers(stage: Stage, requestId: number, { answers }: DemoRequest): Promise<void> {
  for (const { solution, member, daysAgo } of answers) {
    const at = stage.daysAgo(daysAgo, 1)
    const solutionId = stage.solution(solution)
    await insertRow(stage.client, 'request_answer', {
      request_id: requestId,
      solution_id: solutionId,
      member_id: stage.member(member),
      created_at: at,
    })
    const who = { authorId: stage.member(member), organisationId: stage.organisationOf(member), at }
    await record(stage, 'request.answered', requestId, { ...who, solutionId })
  }
}

async function loadOutcome(stage: Stage, requestId: number, { author, outcome }: DemoRequest): Promise<void> {
  if (outcome === null) return
  const at = stage.daysAgo(outcome.daysAgo, 2)
  const solutionId = outcome.kind === 'solved' ? stage.solution(outcome.solution) : null
  await stage.client.query(
    `UPDATE request SET outcome = $2, outcome_reason = $3, solved_by_id = $4, outcome_at = $5 WHERE entry_id = $1`,
    [requestId, outcome.kind, outcome.kind === 'closed' ? outcome.reason : '', solutionId, at],
  )
  const who = { authorId: stage.member(author), organisationId: stage.organisationOf(author), at }
  await record(stage, `request.${outcome.kind}`, requestId, { ...who, solutionId })
}

async function record(
  stage: Stage,
  verb: string,
  requestId: number,
  {
    authorId,
    organisationId,
    at,
    solutionId,
  }: {
    authorId: number
    organisationId: number
    at: Date
    solutionId?: number | null
  },
): Promise<void> {
  await insertRow(stage.client, 'activity', {
    verb,
    entry_id: requestId,
    actor_id: authorId,
    organisation_id: organisationId,
    facts: JSON.stringify(solutionId === undefined ? {} : { solution: solutionId }),
    at,
  })
}
