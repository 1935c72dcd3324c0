import { randomUUID } from 'node:crypto'
import { Cookie, generateIdFromEntropySize, Lucia, TimeSpan } from 'lucia'
import { endFeedKeys } from '~/feeds/commands.server'
import type { ConsentState } from '~/legal/queries/consent.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import {
  absoluteDays,
  freshMinutes,
  idleHours,
  renewSessionId,
  type SessionFacts,
  type SessionMember,
  type SessionVia,
  sessionAdapter,
} from './sessionAdapter.server'
import { readCookie } from './sessionCookie.server'
import { guest, type MemberViewer, type Viewer } from './viewer'

declare module 'lucia' {
  interface Register {
    UserId: number
    Lucia: ReturnType<typeof createLucia>
    DatabaseSessionAttributes: SessionFacts
    DatabaseUserAttributes: SessionMember
  }
}

/** A session and whose it is. */
export interface SignedIn extends Pick<SessionFacts, 'publicId' | 'confirmedAt' | 'via' | 'writtenTo'> {
  viewer: MemberViewer
  /** How the member stands to the rules. */
  consent: ConsentState
}

let lucia = createLucia(false)

function createLucia(secure: boolean) {
  return new Lucia(sessionAdapter, {
    sessionExpiresIn: new TimeSpan(idleHours, 'h'),
    sessionCookie: {
      name: secure ? '__Host-nabe' : 'nabe',
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (facts: SessionFacts) => ({ ...facts }),
    getUserAttributes: (member: SessionMember) => ({ ...member }),
  })
}

/**
 * Says once, before the first request, whether the site is served over https: then the cookie is `Secure` and
 * bound to the host by its name.
 */
export function configureSessions({ secure }: { secure: boolean }): void {
  lucia = createLucia(secure)
}

/** The session of this `Cookie` header; null where there is none, or it ended, or the member is suspended. */
export async function readSession(cookieHeader: string | null | undefined): Promise<SignedIn | null> {
  const sessionId = readCookie(cookieHeader, lucia.sessionCookieName)
  if (!sessionId) return null
  const { session, user } = await lucia.validateSession(sessionId)
  if (!session) return null
  const { publicId, confirmedAt, via, writtenTo } = session
  const { consent, ...member } = user
  return { viewer: viewerOf(member), consent, publicId, confirmedAt, via, writtenTo }
}

/** The one place that takes the rights of those who have yet to set up a second factor. */
function viewerOf({
  factorMissing,
  ...member
}: Omit<SessionMember, 'consent'> & { id: number }): MemberViewer {
  const viewer: MemberViewer = { kind: 'member', ...member }
  return factorMissing ? { ...viewer, role: 'member', confirmed: false, factorMissing } : viewer
}

/** Who sends this `Cookie` header; a guest where there is no session. */
export async function readViewer(cookieHeader: string | null | undefined): Promise<Viewer> {
  return (await readSession(cookieHeader))?.viewer ?? guest
}

/** Whether the password was given recently enough for a sensitive action. */
export function isFresh({ confirmedAt }: Pick<SignedIn, 'confirmedAt'>): boolean {
  return now().getTime() - confirmedAt.getTime() <= freshMinutes * 60_000
}

/**
 * Begins a session.
 * @param device `User-Agent` of the browser, for the member's own list
 * @param via how it was shown who it is
 * @returns the value of the `Set-Cookie` header
 */
export async function startSession(
  memberId: number,
  device: string,
  via: SessionVia = 'password',
): Promise<string> {
  return (await beginSession(memberId, device, via)).cookie
}

/** The same, for what has to be kept beside the session. */
export async function beginSession(
  memberId: number,
  device: string,
  via: SessionVia,
): Promise<{ cookie: string; publicId: string }> {
  const publicId = randomUUID()
  const facts = { publicId, device: device.slice(0, 200), confirmedAt: now(), via }
  const session = await lucia.createSession(memberId, facts)
  return { cookie: cookieOf(session.id), publicId }
}

/**
 * After the password was given once more: the session is fresh, and its id a new one.
 * @returns the value of the `Set-Cookie` header; null where the session ended meanwhile
 */
export async function renewSession(cookieHeader: string | null | undefined): Promise<string | null> {
  const sessionId = readCookie(cookieHeader, lucia.sessionCookieName)
  const newId = generateIdFromEntropySize(25)
  return sessionId && (await renewSessionId(sessionId, newId)) ? cookieOf(newId) : null
}

/**
 * Ends the session of this `Cookie` header, if it has one.
 * @returns the value of the `Set-Cookie` header that removes the cookie
 */
export async function endSession(cookieHeader: string | null | undefined): Promise<string> {
  const sessionId = readCookie(cookieHeader, lucia.sessionCookieName)
  if (sessionId) await lucia.invalidateSession(sessionId)
  return lucia.createBlankSessionCookie().serialize()
}

/**
 * Ends every session of a member, every half of a sign-in and every private feed, in the transaction of what they may
 * no longer hold for.
 */
export async function endAllSessions(tx: Tx, memberId: number): Promise<void> {
  await tx.pendingSignIn.deleteMany({ where: { memberId } })
  await tx.session.deleteMany({ where: { memberId } })
  await endFeedKeys(tx, memberId)
}

/**
 * A cookie beside the session's and as safe as that one, for what leads to a session.
 * @param value as `generateIdFromEntropySize(25)` makes it; empty to take the cookie back
 * @returns the value of the `Set-Cookie` header
 */
export function cookieBeside(part: string, value: string, maxAge: number): string {
  const { attributes } = lucia.createBlankSessionCookie()
  return new Cookie(nameBeside(part), value, { ...attributes, maxAge }).serialize()
}

/** Reads such a cookie. */
export function readCookieBeside(cookieHeader: string | null | undefined, part: string): string | null {
  return readCookie(cookieHeader, nameBeside(part))
}

function nameBeside(part: string): string {
  return `${lucia.sessionCookieName}-${part}`
}

/** Notes that something was written in a session, once it is committed: its reads wait for a replica to come that far. */
export async function noteWrite({ publicId }: Pick<SignedIn, 'publicId'>): Promise<void> {
  await db.$executeRaw`
    UPDATE session SET written_to = pg_current_wal_insert_lsn() - '0/0'::pg_lsn WHERE public_id = ${publicId}::uuid`
}

/** Removes what ended by itself; run from time to time. */
export async function removeEndedSessions(): Promise<void> {
  await lucia.deleteExpiredSessions()
}

function cookieOf(sessionId: string): string {
  const cookie = lucia.createSessionCookie(sessionId)
  const maxAge = new TimeSpan(absoluteDays, 'd').seconds()
  return new Cookie(cookie.name, cookie.value, { ...cookie.attributes, maxAge }).serialize()
}
