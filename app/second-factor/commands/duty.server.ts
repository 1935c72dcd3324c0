import { recordAudit } from '~/activity/commands.server'
import type { Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { settingKey } from '../missing.server'
import { canRequireFactors } from '../policy'

/** Says whether the Fachtag team and administrators need a second factor. */
export async function requireOfTeam(viewer: Viewer, team: boolean): Promise<Result<null, 'not_allowed'>> {
  if (viewer.kind === 'guest' || !canRequireFactors(viewer)) return refused('not_allowed')
  await db.$transaction(async (tx) => {
    const value = { team }
    await tx.setting.upsert({
      where: { key: settingKey },
      create: { key: settingKey, value, updatedAt: now() },
      update: { value, updatedAt: now() },
    })
    await recordAudit(tx, { verb: 'factor.duty_team', actorId: viewer.id, facts: { required: team } })
  })
  return done(null)
}

/** Says whether all members of an organisation need a second factor. */
export async function requireOfOrganisation(
  viewer: Viewer,
  { organisationId, required }: { organisationId: number; required: boolean },
): Promise<Result<null, 'not_allowed' | 'gone'>> {
  if (viewer.kind === 'guest' || !canRequireFactors(viewer)) return refused('not_allowed')
  return db.$transaction(async (tx) => {
    const organisation = await tx.organisation.findUnique({ where: { id: organisationId } })
    if (!organisation) return refused('gone')
    if (required) {
      await tx.secondFactorDuty.upsert({
        where: { organisationId },
        create: { organisationId, since: now() },
        update: {},
      })
    } else {
      await tx.secondFactorDuty.deleteMany({ where: { organisationId } })
    }
    const facts = { organisationId, required }
    await recordAudit(tx, { verb: 'factor.duty_organisation', actorId: viewer.id, facts })
    return done(null)
  })
}
