import type { MemberViewer, Viewer } from '~/auth/viewer'
import { db, Prisma, type Tx } from '~/platform/db/client.server'
import { hasFactorSql, needsFactorSql, teamNeedsFactor } from './missing.server'
import { canRequireFactors } from './policy'

/** One of the viewer's own passkeys. */
export interface OwnPasskey {
  id: number
  name: string
  createdAt: Date
  usedAt: Date | null
}

/** What the viewer has beside the password. */
export interface OwnFactors {
  app: { createdAt: Date; usedAt: Date } | null
  passkeys: OwnPasskey[]
  /** Recovery codes that are not used yet. */
  codesLeft: number
  /** Whether the viewer has to have a second factor. */
  needed: boolean
}

/** The viewer's own factors. */
export async function ownFactors(viewer: MemberViewer): Promise<OwnFactors> {
  const memberId = viewer.id
  const [app, passkeys, codesLeft, needed] = await Promise.all([
    db.authenticatorApp.findUnique({ where: { memberId }, select: { createdAt: true, usedAt: true } }),
    db.passkey.findMany({
      where: { memberId },
      select: { id: true, name: true, createdAt: true, usedAt: true },
      orderBy: { id: 'asc' },
    }),
    db.recoveryCode.count({ where: { memberId, usedAt: null } }),
    needsFactor(db, memberId),
  ])
  return { app, passkeys, codesLeft, needed }
}

/** Whether a member needs a second factor and has but one: it cannot be removed then. */
export async function isLastNeeded(tx: Tx, memberId: number): Promise<boolean> {
  const apps = await tx.authenticatorApp.count({ where: { memberId } })
  const passkeys = await tx.passkey.count({ where: { memberId } })
  return apps + passkeys === 1 && (await needsFactor(tx, memberId))
}

async function needsFactor(tx: Tx, memberId: number): Promise<boolean> {
  const rows = await tx.$queryRaw<{ needed: boolean }[]>`
    SELECT ${needsFactorSql()} AS needed FROM member m WHERE m.id = ${memberId}`
  return rows[0]?.needed ?? false
}

/** An organisation and how many of its members have a second factor. */
export interface OrganisationDuty {
  id: number
  name: string
  key: string | null
  slug: string | null
  required: boolean
  members: number
  withFactor: number
}

/** Who needs a second factor; null where the viewer does not say so. */
export async function duties(
  viewer: Viewer,
): Promise<{ team: boolean; organisations: OrganisationDuty[] } | null> {
  if (!canRequireFactors(viewer)) return null
  const [team, organisations] = await Promise.all([
    teamNeedsFactor(),
    db.$queryRaw<OrganisationDuty[]>`
      SELECT o.id, o.name, o.key, o.slug, true AS required, ${countsSql()}
      FROM second_factor_duty d JOIN organisation o ON o.id = d.organisation_id ORDER BY o.name COLLATE "de-x-icu"`,
  ])
  return { team, organisations }
}

/** One organisation and whether its members need a second factor; null where there is none for this viewer. */
export async function findDuty(viewer: Viewer, organisationId: number): Promise<OrganisationDuty | null> {
  if (!canRequireFactors(viewer)) return null
  const rows = await db.$queryRaw<OrganisationDuty[]>`
    SELECT o.id, o.name, o.key, o.slug,
      EXISTS (SELECT FROM second_factor_duty d WHERE d.organisation_id = o.id) AS required, ${countsSql()}
    FROM organisation o WHERE o.id = ${organisationId}`
  return rows[0] ?? null
}

function countsSql() {
  const own = Prisma.sql`FROM member m WHERE m.organisation_id = o.id AND m.confirmed_at IS NOT NULL
    AND m.suspended_at IS NULL AND m.anonymised_at IS NULL`
  return Prisma.sql`(SELECT count(*)::int ${own}) AS members,
    (SELECT count(*)::int ${own} AND ${hasFactorSql()}) AS "withFactor"`
}
