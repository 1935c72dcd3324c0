import { removeUnverified } from '~/members/commands/removeUnverified.server'
import { anonymiseMember } from '../../deletion/commands/anonymise.server'
import type { Rule } from '../rule'

const batch = 200

const unverified = (cutoff: Date) => ({
  emailVerifiedAt: null,
  confirmedAt: null,
  suspendedAt: null,
  anonymisedAt: null,
  role: 'member',
  createdAt: { lt: cutoff },
  tokens: { none: { createdAt: { gte: cutoff } } },
})

/** Registrations whose address nobody confirmed. */
export const unverifiedRule: Rule = {
  key: 'unverified',
  after: (days) => days.unverified,
  count: (tx, { cutoff }) => tx.member.count({ where: unverified(cutoff) }),
  async some(tx, { cutoff }) {
    const due = await tx.member.findMany({
      where: unverified(cutoff),
      select: { id: true },
      orderBy: { id: 'asc' },
      take: batch,
    })
    const ids = due.map(({ id }) => id)
    return removeUnverified(tx, ids)
  },
}

const refused = (cutoff: Date) => ({
  refusedAt: { lt: cutoff },
  confirmedAt: null,
  anonymisedAt: null,
})

/** People who were not let in: their account is taken out of the database. */
export const refusedRule: Rule = {
  key: 'refused',
  after: (days) => days.refused,
  count: (tx, { cutoff }) => tx.member.count({ where: refused(cutoff) }),
  async some(tx, { cutoff }) {
    const due = await tx.member.findFirst({ where: refused(cutoff), select: { id: true } })
    if (!due) return 0
    await anonymiseMember(tx, due.id)
    return 1
  },
}
