import { Cookie, Lucia, TimeSpan } from 'lucia'
import { absoluteDays, idleHours, type SessionMember, sessionAdapter } from './sessionAdapter.server'
import { readCookie } from './sessionCookie.server'
import { guest, type Viewer } from './viewer'

declare module 'lucia' {
  interface Register {
    UserId: number
    Lucia: ReturnType<typeof createLucia>
    DatabaseSessionAttributes: { device: string }
    DatabaseUserAttributes: SessionMember
  }
}

let lucia = createLucia(false)

function createLucia(secure: boolean) {
  return new Lucia(sessionAdapter, {
    sessionExpiresIn: new TimeSpan(idleHours, 'h'),
    sessionCookie: {
      name: secure ? '__Host-nabe' : 'nabe',
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
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

/** Who sends this `Cookie` header; a guest where there is no session, or it ended, or the member is suspended. */
export async function readViewer(cookieHeader: string | null | undefined): Promise<Viewer> {
  const sessionId = readCookie(cookieHeader, lucia.sessionCookieName)
  if (!sessionId) return guest
  const { user } = await lucia.validateSession(sessionId)
  return user ? { kind: 'member', ...user } : guest
}

/**
 * Begins a session.
 * @param device `User-Agent` of the browser, for the member's own list
 * @returns the value of the `Set-Cookie` header
 */
export async function startSession(memberId: number, device: string): Promise<string> {
  const session = await lucia.createSession(memberId, { device: device.slice(0, 200) })
  const cookie = lucia.createSessionCookie(session.id)
  const maxAge = new TimeSpan(absoluteDays, 'd').seconds()
  return new Cookie(cookie.name, cookie.value, { ...cookie.attributes, maxAge }).serialize()
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

/** Ends every session of a member: after a new password, and when suspended. */
export async function endAllSessions(memberId: number): Promise<void> {
  await lucia.invalidateUserSessions(memberId)
}

/** Removes what ended by itself; run from time to time. */
export async function removeEndedSessions(): Promise<void> {
  await lucia.deleteExpiredSessions()
}
