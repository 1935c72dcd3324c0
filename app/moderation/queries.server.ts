import { isOrganiser, type Viewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { waitingPosts } from './held/queries.server'

/** What waits for the Fachtag team. */
export interface Queues {
  /** Things that were reported and not decided on. */
  reports: number
  /** Answers of authors that nobody has looked at. */
  answers: number
  /** Posts that wait for a look. */
  posts: number
  waitingMembers: number
  topicProposals: number
  /** Entries that are hidden at present. */
  hidden: number
}

/** How much waits for the Fachtag team, in one statement; null for others. */
export async function countQueues(viewer: Viewer): Promise<Queues | null> {
  if (!isOrganiser(viewer)) return null
  const rows = await db.$queryRaw<Queues[]>`
    SELECT
      (SELECT count(*)::int FROM ${waitingPosts}) AS posts,
      (SELECT count(DISTINCT (kind, thing_id))::int FROM report WHERE decision_id IS NULL) AS reports,
      (SELECT count(*)::int FROM moderation_decision WHERE answered_at IS NOT NULL AND reviewed_at IS NULL) AS answers,
      (SELECT count(*)::int FROM member WHERE confirmed_at IS NULL AND refused_at IS NULL
        AND email_verified_at IS NOT NULL AND suspended_at IS NULL AND anonymised_at IS NULL
        AND (organisation_id IS NOT NULL OR wanted_organisation <> '')) AS "waitingMembers",
      (SELECT count(*)::int FROM topic_proposal p JOIN entry e ON e.id = p.entry_id
        WHERE p.resolved_at IS NULL AND e.state = 'visible') AS "topicProposals",
      (SELECT count(*)::int FROM entry WHERE state = 'hidden' AND kind IN ('solution', 'request', 'comment')) AS hidden`
  return rows[0] ?? null
}
