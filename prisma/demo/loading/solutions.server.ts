import { typedSource } from '~/entries/form.server'
import { askAfterDays } from '~/entries/standing'
import { htmlToText, renderMarkdown } from '~/platform/markdown/index.server'
import { slugify } from '~/platform/text'
import type { SolutionInput } from '~/solutions/schema'
import { type DemoOrganisationHandle, organisations } from '../organisations'
import { type DemoProductHandle, products } from '../products'
import type { DemoOrganisation, DemoProduct, DemoSolution } from '../shapes'
import { type DemoSolutionHandle, solutions } from '../solutions'
import { demoWorld } from '../world'
import { loadDiscussion } from './discussions.server'
import { originName } from './fachtage.server'
import { loadReuses } from './reuses.server'
import { insertRow, insertWithId } from './rows.server'
import type { Stage } from './stage.server'

/** Solutions with topics, products, providers, revisions, comments, ratings and reuse. */
export async function loadSolutions(stage: Stage): Promise<void> {
  await loadProducts(stage)
  for (const [handle, solution] of Object.entries(solutions) as [DemoSolutionHandle, DemoSolution][]) {
    const id = await loadSolution(stage, solution)
    stage.solutionIds.set(handle, id)
    for (const product of solution.products) {
      await insertRow(stage.client, 'solution_product', {
        entry_id: id,
        product_id: stage.product(product),
      })
    }
    const subject = { id, visibility: solution.visibility }
    await loadDiscussion(stage, subject, demoWorld.solutionDiscussions[handle] ?? [])
    await loadRatings(stage, id, handle)
    await loadReuses(stage, id, handle)
  }
}

async function loadProducts(stage: Stage): Promise<void> {
  for (const [handle, product] of Object.entries(products) as [DemoProductHandle, DemoProduct][]) {
    stage.productIds.set(handle, await insertWithId(stage.client, 'product', { ...product }))
  }
}

async function loadSolution(stage: Stage, solution: DemoSolution): Promise<number> {
  const at = stage.daysAgo(solution.publishedDaysAgo)
  const authorId = solution.author === null ? null : stage.member(solution.author)
  const organisationId = stage.organisation(solution.organisation)
  const html = {
    body: await renderMarkdown(solution.body, { kind: 'body' }),
    background: await renderMarkdown(solution.background, { kind: 'body' }),
    results: await renderMarkdown(solution.results, { kind: 'body' }),
    securityNotes: await renderMarkdown(solution.securityNotes, { kind: 'body' }),
  }
  const id = await insertWithId(stage.client, 'entry', {
    kind: 'solution',
    organisation_id: organisationId,
    author_id: authorId,
    visibility: solution.visibility,
    state: solution.state,
    published_at: solution.state === 'visible' ? at : null,
    last_activity_at: at,
    created_at: at,
    updated_at: at,
  })
  await insertRow(stage.client, 'solution', {
    entry_id: id,
    title: solution.title,
    slug: slugify(solution.title),
    summary: solution.summary,
    body: solution.body,
    body_html: html.body,
    background: solution.background,
    background_html: html.background,
    results: solution.results,
    results_html: html.results,
    status: solution.status,
    status_since: monthOf(stage, solution.statusSince),
    ended_reason: solution.endedReason,
    status_confirmed_at:
      solution.statusConfirmedDaysAgo === null ? null : stage.daysAgo(solution.statusConfirmedDaysAgo),
    asked_at: askedAt(stage, solution),
    cost_once: solution.costOnce,
    cost_yearly: solution.costYearly,
    effort: solution.effort,
    legal_basis: solution.legalBasis,
    licence: solution.licence,
    software_url: solution.softwareUrl,
    security_notes: solution.securityNotes,
    security_notes_html: html.securityNotes,
    contact: solution.contact,
    cost_public: solution.costPublic,
    origin_id: originOf(stage, solution),
  })
  await insertRow(stage.client, 'revision', {
    entry_id: id,
    version: 1,
    author_id: authorId,
    source: JSON.stringify(typedSource(inputOf(stage, solution))),
    at,
  })
  for (const slug of solution.topics) {
    await insertRow(stage.client, 'entry_topic', { entry_id: id, topic_id: stage.topic(slug) })
  }
  for (const provider of solution.providers) {
    await insertRow(stage.client, 'solution_provider', {
      entry_id: id,
      organisation_id: stage.organisation(provider),
    })
  }
  if (solution.proposedTopic !== null) {
    await insertRow(stage.client, 'topic_proposal', {
      entry_id: id,
      label: solution.proposedTopic,
      created_at: at,
    })
    await insertRow(stage.client, 'activity', {
      verb: 'topic.proposed',
      entry_id: id,
      actor_id: authorId,
      organisation_id: organisationId,
      at,
    })
  }
  await insertRow(stage.client, 'search_document', {
    entry_id: id,
    title: solution.title,
    public_text: [
      solution.summary,
      htmlToText(html.body),
      htmlToText(html.background),
      htmlToText(html.results),
      solution.legalBasis,
      solution.licence,
      ...solution.products.flatMap((product) => [products[product].name, products[product].vendor]),
      ...solution.providers.map(providerName),
    ]
      .filter(Boolean)
      .join('\n'),
    member_text: [solution.contact, htmlToText(html.securityNotes)].filter(Boolean).join('\n'),
  })
  if (solution.state === 'visible') {
    await insertRow(stage.client, 'activity', {
      verb: 'solution.published',
      entry_id: id,
      actor_id: authorId,
      organisation_id: organisationId,
      at,
    })
  }
  return id
}

async function loadRatings(stage: Stage, entryId: number, handle: DemoSolutionHandle): Promise<void> {
  for (const rating of demoWorld.ratings[handle] ?? []) {
    const at = stage.daysAgo(rating.daysAgo)
    const organisationId = stage.organisationOf(rating.member)
    await insertRow(stage.client, 'rating', {
      entry_id: entryId,
      member_id: stage.member(rating.member),
      organisation_id: organisationId,
      value: rating.value,
      created_at: at,
      updated_at: at,
    })
    await insertRow(stage.client, 'activity', {
      verb: 'rating.given',
      entry_id: entryId,
      actor_id: stage.member(rating.member),
      organisation_id: organisationId,
      at,
    })
  }
}

/** The form knows months, not days: the first of the month. */
function monthOf(stage: Stage, days: number | null): string | null {
  return days === null ? null : `${stage.daysAgo(days).toISOString().slice(0, 7)}-01`
}

function originOf(stage: Stage, solution: DemoSolution): number | null {
  if (solution.originSession === null) return null
  for (const topic of solution.topics) {
    const id = stage.originIds.get(originName(topic, solution.originSession))
    if (id !== undefined) return id
  }
  throw new Error(`no topic of „${solution.title}“ was seeded from „${solution.originSession}“`)
}

/** The same solution as the form would hand it over. */
function inputOf(stage: Stage, solution: DemoSolution): SolutionInput {
  const since = solution.statusSince === null ? null : stage.daysAgo(solution.statusSince)
  const kept = (text: string) => (text === '' ? null : text)
  return {
    title: solution.title,
    summary: solution.summary,
    body: solution.body,
    background: kept(solution.background),
    results: kept(solution.results),
    status: solution.status,
    statusSinceMonth: since === null ? null : since.getUTCMonth() + 1,
    statusSinceYear: since === null ? null : since.getUTCFullYear(),
    endedReason: kept(solution.endedReason),
    costOnce: solution.costOnce,
    costYearly: solution.costYearly,
    effort: solution.effort,
    legalBasis: kept(solution.legalBasis),
    licence: kept(solution.licence),
    softwareUrl: kept(solution.softwareUrl),
    securityNotes: kept(solution.securityNotes),
    contact: kept(solution.contact),
    costPublic: solution.costPublic,
    contactPublic: false,
    contactMemberId: null,
    securityPublic: false,
    visibility: solution.visibility,
    topics: solution.topics.map((slug) => stage.topic(slug)),
    proposedTopic: solution.proposedTopic,
    products: solution.products.map((product) => ({
      name: products[product].name,
      vendor: products[product].vendor,
    })),
    providers: solution.providers.map(providerName),
    originId: originOf(stage, solution),
    submissionKey: null,
    version: null,
  }
}

function providerName(handle: DemoOrganisationHandle): string {
  const provider: DemoOrganisation = organisations[handle]
  return provider.registered ? provider.key : provider.name
}

/** The day after its year had passed, as the running site asks. */
function askedAt(stage: Stage, { statusConfirmedDaysAgo: confirmed }: DemoSolution): Date | null {
  return confirmed === null || confirmed <= askAfterDays ? null : stage.daysAgo(confirmed - askAfterDays - 1)
}
