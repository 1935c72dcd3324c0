import { createHash } from 'node:crypto'
import type { Adapter, DatabaseSession } from 'lucia'
import { type ConsentState, consentSql, type FoundConsent, toConsent } from '~/legal/queries/consent.server'
import { now } from '~/platform/clock.server'
import { db, Prisma } from '~/platform/db/client.server'
import { readRows } from '~/platform/db/read.server'
import { factorMissingSql } from '~/second-factor/missing.server'
import type { Role } from './viewer'

/** Hours without a request after which a session ends. */
export const idleHours = 12
/** Days after which a session ends, however much it is used. */
export const absoluteDays = 14

/** Minutes after the password was last given in which sensitive actions do not ask for it again. */
export const freshMinutes = 30

const touchMinutes = 5
const idle = idleHours * 3_600_000
const absolute = absoluteDays * 86_400_000

/** What lucia hands back of the member whose session it is. */
export interface SessionMember {
  name: string
  role: Role
  confirmed: boolean
  organisationId: number | null
  organisationName: string | null
  /** A second factor is to be set up before anything else. */
  factorMissing: boolean
  /** How they stand to the rules. */
  consent: ConsentState
}

/** How it was shown that a session is its member's: by the password, by a passkey, at the organisation's provider. */
export type SessionVia = 'password' | 'passkey' | 'oidc'

/** What a session knows beside its member. */
export interface SessionFacts {
  /** The name under which its member ends it. */
  publicId: string
  /** `User-Agent` of the browser. */
  device: string
  /** When the password was last given, or whatever else `via` says. */
  confirmedAt: Date
  via: SessionVia
  /** Where the server's log was after the last write in this session; see `noteWrite`. */
  writtenTo?: bigint | null
}

interface Found extends Omit<SessionMember, 'consent'>, Omit<SessionFacts, 'writtenTo'> {
  memberId: number
  writtenTo: string | null
  consent: FoundConsent
  /** Used for the first time in minutes. */
  rested: boolean
}

/**
 * Keeps lucia's sessions in PostgreSQL. The table holds the SHA-256 of a session's id, never the id itself;
 * lucia gets the raw one back, since it passes it on to its next calls. Limits follow the platform's clock:
 * lucia is told an expiry on its own clock, which is the computer's.
 */
export const sessionAdapter: Adapter = {
  async getSessionAndUser(sessionId) {
    const at = now()
    const idHash = hashed(sessionId)
    const [found] = await readRows<Found>(
      Prisma.sql`
        SELECT s.public_id AS "publicId", s.device, s.confirmed_at AS "confirmedAt", s.via, s.written_to::text AS "writtenTo",
          s.used_at < ${new Date(at.getTime() - touchMinutes * 60_000)} AS rested, m.id AS "memberId", m.name, m.role,
          m.confirmed_at IS NOT NULL AS confirmed, m.organisation_id AS "organisationId",
          o.short_name AS "organisationName", ${factorMissingSql()} AS "factorMissing",
          ${consentSql(Prisma.sql`m.id`)} AS consent
        FROM session s JOIN member m ON m.id = s.member_id LEFT JOIN organisation o ON o.id = m.organisation_id
        WHERE s.id_hash = ${idHash} AND s.expires_at > ${at} AND s.created_at > ${new Date(at.getTime() - absolute)}
          AND m.suspended_at IS NULL AND m.anonymised_at IS NULL`,
      'confirmedAt',
    )
    if (!found) return [null, null]
    const { memberId, publicId, device, confirmedAt, via, writtenTo, consent, rested, ...attributes } = found
    if (rested) await touch(idHash, at)
    return [
      {
        id: sessionId,
        userId: memberId,
        expiresAt: new Date(Date.now() + idle),
        attributes: {
          publicId,
          device,
          confirmedAt,
          via,
          writtenTo: writtenTo === null ? null : BigInt(writtenTo),
        },
      },
      { id: memberId, attributes: { ...attributes, consent: toConsent(consent) } },
    ]
  },
  async getUserSessions(memberId) {
    const sessions = await db.session.findMany({ where: liveSessions(memberId) })
    return sessions.map(
      (session): DatabaseSession => ({
        id: session.idHash,
        userId: memberId,
        expiresAt: session.expiresAt,
        attributes: {
          publicId: session.publicId,
          device: session.device,
          confirmedAt: session.confirmedAt,
          via: session.via as SessionVia,
        },
      }),
    )
  },
  async setSession({ id, userId, attributes }) {
    const at = now()
    await db.session.create({
      data: {
        idHash: hashed(id),
        memberId: userId,
        createdAt: at,
        usedAt: at,
        expiresAt: expiryFrom(at),
        ...attributes,
      },
    })
  },
  async updateSessionExpiration() {
    // Reading a session moves its limits already.
  },
  async deleteSession(sessionId) {
    await db.session.deleteMany({ where: { idHash: hashed(sessionId) } })
  },
  async deleteUserSessions(memberId) {
    await db.session.deleteMany({ where: { memberId } })
  },
  async deleteExpiredSessions() {
    await db.session.deleteMany({ where: { expiresAt: { lte: now() } } })
  },
}

/**
 * Gives a session a new id, and notes that the password was given; whoever holds the old id holds nothing.
 * @returns whether there was such a session
 */
export async function renewSessionId(oldId: string, newId: string): Promise<boolean> {
  const { count } = await db.session.updateMany({
    where: { idHash: hashed(oldId) },
    data: { idHash: hashed(newId), confirmedAt: now() },
  })
  return count > 0
}

/** The sessions of a member that have not ended. */
export function liveSessions(memberId: number) {
  const at = now()
  return { memberId, expiresAt: { gt: at }, createdAt: { gt: new Date(at.getTime() - absolute) } }
}

/** Notes that a session is used; its end moves along, up to its absolute limit. */
async function touch(idHash: string, at: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE session SET used_at = ${at}, expires_at = LEAST(${expiryFrom(at)}, created_at + ${absolute / 1000} * interval '1 second')
    WHERE id_hash = ${idHash}`
}

function expiryFrom(at: Date): Date {
  return new Date(at.getTime() + idle)
}

function hashed(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex')
}
