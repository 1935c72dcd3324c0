import type { MemberViewer } from '~/auth/viewer'
import type { Tx } from '~/platform/db/client.server'
import { htmlToText, renderMarkdown } from '~/platform/markdown/index.server'
import { slugify } from '~/platform/text'
import { indexEntry } from '~/search/commands.server'
import { namedProducts } from '~/solutions/commands/products.server'
import { tagEntry } from '~/topics/commands/tagging.server'
import type { RequestInput } from '../schema'

/** The body as HTML; made before the transaction, since it may take a while. */
export async function renderBody(body: string): Promise<string> {
  return body ? renderMarkdown(body, { kind: 'body' }) : ''
}

/**
 * Writes everything of a request but its entry: row, topics, products, words for the search.
 * @returns false when a topic does not exist; the caller must then roll back
 */
export async function storeRequest(
  tx: Tx,
  {
    entryId,
    viewer,
    input,
    bodyHtml,
  }: { entryId: number; viewer: MemberViewer; input: RequestInput; bodyHtml: string },
): Promise<boolean> {
  const { title, summary, body, context } = input
  const neededBy = input.neededBy === null ? null : new Date(`${input.neededBy}T00:00:00Z`)
  const row = { title, slug: slugify(title), summary, body, bodyHtml, context, neededBy }
  await tx.request.upsert({
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
  await tx.requestProduct.deleteMany({ where: { requestId: entryId, productId: { notIn: productIds } } })
  await tx.requestProduct.createMany({
    data: productIds.map((productId) => ({ requestId: entryId, productId })),
    skipDuplicates: true,
  })
  const products = input.products.flatMap(({ name, vendor }) => [name, vendor])
  const texts = [summary, htmlToText(bodyHtml), context, ...products].filter((text) => text !== '')
  await indexEntry(tx, { entryId, title, publicText: texts.join('\n') })
  return true
}
