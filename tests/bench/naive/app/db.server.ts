import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '~/platform/db/generated/client'

export const db = new PrismaClient({
  adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL ?? '' }),
})

/** The member of a request, or null. */
export async function memberOf(request: Request) {
  const id = /(?:^|; )nabe=([^;]*)/.exec(request.headers.get('cookie') ?? '')?.[1]
  if (!id) return null
  const idHash = createHash('sha256').update(id).digest('hex')
  const session = await db.session.findUnique({
    where: { idHash, expiresAt: { gt: new Date() } },
    include: { member: { include: { organisation: true } } },
  })
  return session?.member ?? null
}

/** What a card of a solution shows. */
export const ofCard = {
  entry: {
    include: {
      author: true,
      organisation: true,
      entryTopics: { include: { topic: true } },
    },
  },
  solutionProducts: { include: { product: true } },
} as const

/** What is in sight. */
export const visible = { state: 'visible' } as const
