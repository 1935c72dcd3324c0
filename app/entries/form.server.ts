/** What the form of a solution or a request needs to know of its entry, for Prisma's `select`. */
export const entryInForm = {
  authorId: true,
  organisationId: true,
  state: true,
  visibility: true,
  version: true,
  updatedAt: true,
  entryTopics: { select: { topicId: true } },
  topicProposals: { where: { resolvedAt: null }, select: { label: true } },
  revisions: {
    orderBy: { version: 'desc' },
    take: 1,
    select: { author: { select: { name: true } } },
  },
} as const

/** A form as typed, as a revision keeps it: without what only tells one posting of it from another. */
export function typedSource<
  Input extends {
    submissionKey?: unknown
    version?: unknown
    products: { name: string; vendor: string }[]
  },
>(input: Input) {
  const { submissionKey: _submissionKey, version: _version, products, ...source } = input
  return { ...source, products: products.map(({ name, vendor }) => ({ name, vendor })) }
}
