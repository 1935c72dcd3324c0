import { recordAudit } from '~/activity/commands.server'
import { renewSession, type SignedIn } from '~/auth/session.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import type { EnabledProvider } from '../queries/provider.server'
import type { Visit } from '../visits.server'
import type { Arrival, Presented, ReturnProblem } from './return.server'

/** Seconds by which a provider's clock may be behind. */
const tolerance = 60

/**
 * Makes a session fresh after its member signed in anew at the provider. Not every provider does as it is told: the
 * time it says counts, and none said is not enough.
 */
export async function confirmAtProvider(
  provider: EnabledProvider,
  { issuer, subject, claims }: Presented,
  { visit, session, cookieHeader }: { visit: Visit; session: SignedIn; cookieHeader: string | null },
): Promise<Result<Arrival, ReturnProblem>> {
  const memberId = session.viewer.id
  const identity = await db.memberIdentity.findUnique({ where: { issuer_subject: { issuer, subject } } })
  const facts = { via: 'oidc', providerId: provider.id }
  const person = { actorId: memberId, memberId, facts }
  if (identity?.memberId !== memberId) {
    await recordAudit(db, { verb: 'session.confirm_failed', ...person })
    return refused('other_person')
  }
  const { auth_time: at } = claims
  if (typeof at !== 'number' || at < visit.createdAt.getTime() / 1000 - tolerance) return refused('not_anew')
  const cookie = await renewSession(cookieHeader)
  if (!cookie) return refused('over')
  await recordAudit(db, { verb: 'session.confirmed', ...person })
  const { continueTo, resume } = visit
  return done({ kind: 'confirmed', cookie, continueTo, resume })
}
