import { db, Prisma } from '~/platform/db/client.server'

/** Key of the setting that says whether the Fachtag team and administrators need a second factor. */
export const settingKey = 'second_factor'

let teamByDefault = true

/** Says once, before the first request, whether the team needs a second factor until administrators say otherwise. */
export function configureSecondFactor({ demo }: { demo: boolean }): void {
  teamByDefault = !demo
}

/** SQL: whether member `m` has a second factor. */
export function hasFactorSql(): Prisma.Sql {
  return Prisma.sql`(EXISTS (SELECT FROM authenticator_app WHERE member_id = m.id)
    OR EXISTS (SELECT FROM passkey WHERE member_id = m.id))`
}

/** SQL: whether member `m` needs a second factor, by role or by organisation. */
export function needsFactorSql(): Prisma.Sql {
  return Prisma.sql`(m.confirmed_at IS NOT NULL AND (
    (m.role <> 'member' AND ${teamNeedsFactorSql()})
    OR EXISTS (SELECT FROM second_factor_duty WHERE organisation_id = m.organisation_id)))`
}

/**
 * SQL: whether member `m` in session `s` is to set up a second factor before anything else. Where the organisation's
 * own provider signed them in, it is for that to ask for one.
 */
export function factorMissingSql(): Prisma.Sql {
  return Prisma.sql`(s.via <> 'oidc' AND ${needsFactorSql()} AND NOT ${hasFactorSql()})`
}

/** Whether the Fachtag team and administrators need a second factor. */
export async function teamNeedsFactor(): Promise<boolean> {
  const rows = await db.$queryRaw<{ needed: boolean }[]>`SELECT ${teamNeedsFactorSql()} AS needed`
  return rows[0]?.needed ?? true
}

function teamNeedsFactorSql(): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT (value->>'team')::boolean FROM setting WHERE key = ${settingKey}), ${teamByDefault}::boolean)`
}
