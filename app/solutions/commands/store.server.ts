import { isConfirmed, type MemberViewer } from '~/auth/viewer'
import { isPersonOf } from '~/members/queries/colleagues.server'
import type { Linking } from '~/moderation/held/hold.server'
import { namedProviders } from '~/organisations/commands/providers.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { htmlToText, renderMarkdown } from '~/platform/markdown/index.server'
import { slugify } from '~/platform/text/slugify'
import { indexEntry } from '~/search/commands.server'
import { tagEntry } from '~/topics/commands/tagging.server'
import type { SolutionInput } from '../schema'
import { toStatusSince } from '../statusSince'
import { namedProducts } from './products.server'

/** The Markdown fields of a form as HTML; made before the transaction, since it may take a while. */
export type RenderedTexts = Awaited<ReturnType<typeof renderTexts>>

/** Renders the Markdown fields of a form. */
export async function renderTexts(input: SolutionInput) {
  const render = (text: string | null) => (text ? renderMarkdown(text, { kind: 'body' }) : '')
  const [bodyHtml, backgroundHtml, resultsHtml, securityNotesHtml] = await Promise.all([
    render(input.body),
    render(input.background),
    render(input.results),
    render(input.securityNotes),
  ])
  return { bodyHtml, backgroundHtml, resultsHtml, securityNotesHtml }
}

/**
 * Writes everything of a solution but its entry: row, topics, products, providers, words for the search.
 * @returns false when a topic does not exist; the caller must then roll back
 */
export async function storeSolution(
  tx: Tx,
  {
    entryId,
    viewer,
    input,
    rendered,
  }: { entryId: number; viewer: MemberViewer; input: SolutionInput; rendered: RenderedTexts },
): Promise<boolean> {
  const row = {
    ...columns(input),
    ...rendered,
    originId: await knownOrigin(tx, input.originId),
    contactMemberId: await knownColleague(tx, viewer, input.contactMemberId),
  }
  await tx.solution.upsert({
    where: { entryId },
    create: { entryId, ...row },
    update: row,
    select: { entryId: true },
  })
  const tagged = await tagEntry(tx, {
    entryId,
    topicIds: input.topics,
    proposed: input.proposedTopic,
    actorId: viewer.id,
    organisationId: viewer.organisationId,
  })
  if (!tagged) return false
  const productIds = await namedProducts(tx, input.products)
  await tx.solutionProduct.deleteMany({ where: { entryId, productId: { notIn: productIds } } })
  await tx.solutionProduct.createMany({
    data: productIds.map((productId) => ({ entryId, productId })),
    skipDuplicates: true,
  })
  const providerIds = await namedProviders(tx, input.providers)
  await tx.solutionProvider.deleteMany({ where: { entryId, organisationId: { notIn: providerIds } } })
  await tx.solutionProvider.createMany({
    data: providerIds.map((organisationId) => ({ entryId, organisationId })),
    skipDuplicates: true,
  })
  await indexEntry(tx, { entryId, title: input.title, ...searchTexts(input, rendered) })
  return true
}

/** The columns of `solution` that the form fills. */
export function columns(input: SolutionInput) {
  const { statusSinceYear: year, statusSinceMonth: month } = input
  return {
    // To be compared with others anew.
    relatedAt: null,
    title: input.title,
    slug: slugify(input.title),
    summary: input.summary,
    body: input.body,
    background: input.background ?? '',
    results: input.results ?? '',
    status: input.status,
    statusSince: input.status && year ? toStatusSince({ year, month }) : null,
    endedReason: input.status === 'ended' ? (input.endedReason ?? '') : '',
    statusConfirmedAt: input.status ? now() : null,
    costOnce: input.costOnce,
    costYearly: input.costYearly,
    effort: input.effort,
    legalBasis: input.legalBasis ?? '',
    licence: input.licence ?? '',
    softwareUrl: input.softwareUrl ?? '',
    securityNotes: input.securityNotes ?? '',
    contact: input.contact ?? '',
    costPublic: input.costPublic,
    contactPublic: input.contactPublic,
    securityPublic: input.securityPublic,
  }
}

/** What a solution says, as far as its links count. */
export function linking(input: SolutionInput, rendered: RenderedTexts): Linking {
  return { htmls: Object.values(rendered), urls: [input.softwareUrl ?? ''] }
}

/** The same of the solution as it is stored. */
export async function storedLinking(tx: Tx, entryId: number): Promise<Linking> {
  const { softwareUrl, ...htmls } = await tx.solution.findUniqueOrThrow({
    where: { entryId },
    select: {
      softwareUrl: true,
      bodyHtml: true,
      backgroundHtml: true,
      resultsHtml: true,
      securityNotesHtml: true,
    },
  })
  return { htmls: Object.values(htmls), urls: [softwareUrl] }
}

/** What the search reads of a solution, and what only members find. */
export function searchTexts(input: SolutionInput, rendered: RenderedTexts) {
  const open: string[] = [
    input.summary,
    htmlToText(rendered.bodyHtml),
    htmlToText(rendered.backgroundHtml),
    htmlToText(rendered.resultsHtml),
    input.legalBasis ?? '',
    input.licence ?? '',
    ...input.products.flatMap(({ name, vendor }) => [name, vendor]),
    ...input.providers,
  ]
  const members: string[] = []
  const put = (text: string | null, isPublic: boolean) => (isPublic ? open : members).push(text ?? '')
  put(input.contact, input.contactPublic)
  put(htmlToText(rendered.securityNotesHtml), input.securityPublic)
  const joined = (texts: string[]) => texts.filter((text) => text !== '').join('\n')
  return { publicText: joined(open), memberText: joined(members) }
}

/** Somebody confirmed of the viewer's own organisation; anybody else counts as not chosen. */
async function knownColleague(tx: Tx, viewer: MemberViewer, memberId: number | null): Promise<number | null> {
  if (memberId === null || !isConfirmed(viewer)) return null
  return (await isPersonOf(tx, viewer.organisationId, memberId)) ? memberId : null
}

async function knownOrigin(tx: Tx, originId: number | null): Promise<number | null> {
  if (originId === null) return null
  const origin = await tx.origin.findUnique({ where: { id: originId }, select: { id: true } })
  return origin?.id ?? null
}
