import { paths } from '~/paths'
import type { Tx } from '~/platform/db/client.server'
import { enqueueMail } from '~/platform/mail/queue.server'
import { solutionContact } from '~/solutions/queries/contact.server'
import type { ReuseState } from '../choices'
import { reusedMail } from '../mails'
import type { LockedSolution, StoredReuse } from './locked.server'

interface Told {
  solution: LockedSolution
  /** What the organisation said before this. */
  before: StoredReuse | null
  viewer: { id: number; organisationId: number }
  state: ReuseState
  /** The site's address. */
  publicUrl: string
}

interface Recipient {
  name: string
  email: string
  organisation: string
}

/**
 * Tells whose solution it is that one more organisation tests or uses it, the first time it says so: whom to
 * call about it, but never the one who said so.
 */
export async function tellOwner(tx: Tx, told: Told): Promise<void> {
  const { solution, before, viewer, state, publicUrl } = told
  if ((state !== 'testing' && state !== 'in_use') || before?.everReused) return
  const rows = await tx.$queryRaw<Recipient[]>`
    SELECT m.name, m.email, o.short_name AS organisation
    FROM entry e JOIN solution s ON s.entry_id = e.id
      JOIN member m ON m.id = ${solutionContact}
      JOIN organisation o ON o.id = ${viewer.organisationId}
    WHERE e.id = ${solution.id} AND m.id <> ${viewer.id}`
  const [recipient] = rows
  if (!recipient) return
  const { email, ...named } = recipient
  const link = publicUrl + paths.solution(solution)
  await enqueueMail(tx, { to: email, ...reusedMail({ ...named, title: solution.title, link, state }) })
}
