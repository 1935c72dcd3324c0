import { createHash, createHmac, randomBytes } from 'node:crypto'
import { readCookie } from '~/auth/sessionCookie.server'
import { safePath } from '~/paths'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { openSecret, sealSecret } from '~/platform/secrets.server'
import type { Site } from './client.server'

/** Minutes for which somebody may be away at a provider. */
export const visitMinutes = 10

/** What somebody goes to a provider for, besides being recognised when they come back. */
export interface Errand {
  purpose: 'sign_in' | 'confirm' | 'link'
  /** The session that the errand belongs to; null to sign in. */
  sessionId: string | null
  /** Where to go on to, a path of this site. */
  continueTo: string
  /** What was typed and waits, packed by `packResume`. */
  resume: string
}

/** Somebody who came back. */
export interface Visit extends Errand {
  createdAt: Date
}

/** What proves on return that it is the same browser, and binds the answer to it. */
export interface Proof {
  state: string
  nonce: string
  codeVerifier: string
}

/** Whom a provider meant, waiting for the password of an account. */
export interface Adoption extends Pick<Errand, 'continueTo' | 'resume'> {
  stateHash: string
  subject: string
  email: string
}

/** What was typed may hold anything, a password to be set too. */
const resumePurpose = 'provider_visit.resume'

const cookieName = (site: Site) =>
  site.publicUrl.startsWith('https:') ? '__Host-nabe-dienst' : 'nabe-dienst'

/** What only this browser knows; null where it has no such cookie. */
export function browserSecret(cookieHeader: string | null, site: Site): string | null {
  return readCookie(cookieHeader, cookieName(site))
}

/**
 * Notes that a browser sets out. The table holds hashes only: the nonce and the verifier of the code come out of the
 * browser's cookie and the state, so that whoever reads the table can answer for nobody.
 * @returns what the provider gets to see, and the value of the `Set-Cookie` header
 */
export async function beginVisit(
  providerId: number,
  errand: Errand,
  cookieHeader: string | null,
  site: Site,
): Promise<Proof & { cookie: string }> {
  const browser = browserSecret(cookieHeader, site) ?? randomBytes(20).toString('hex')
  const state = randomBytes(32).toString('base64url')
  await keepVisit(providerId, state, browser, { ...errand, continueTo: safePath(errand.continueTo, '') })
  return { ...proofOf(state, browser), cookie: cookieOf(browser, site) }
}

/**
 * Ends a visit: it counts once, in the browser that set out, within its time, at the provider it went to.
 * @returns null where any of it is not so
 */
export async function endVisit(
  providerId: number,
  state: string,
  browser: string,
): Promise<(Visit & Proof) | null> {
  const rows = await db.$queryRaw<Visit[]>`
    DELETE FROM provider_visit
    WHERE state_hash = ${hashed(state)} AND browser_hash = ${hashed(browser)} AND provider_id = ${providerId}
      AND purpose <> 'adopt' AND expires_at > ${now()}
    RETURNING purpose, session_id::text AS "sessionId", continue_to AS "continueTo", resume, created_at AS "createdAt"`
  const [visit] = rows
  return visit ? { ...visit, resume: unsealed(visit.resume), ...proofOf(state, browser) } : null
}

/**
 * Keeps who a provider means, until the password of an account with the same address is given.
 * @returns the name of it, which only this browser may use
 */
export async function keepAdoption(
  providerId: number,
  browser: string,
  found: { subject: string; email: string; continueTo: string; resume: string },
): Promise<string> {
  const code = randomBytes(32).toString('base64url')
  await keepVisit(providerId, code, browser, { ...found, purpose: 'adopt', sessionId: null })
  return code
}

/** What `keepAdoption` kept; null where it is over, or this is another browser. */
export async function readAdoption(
  providerId: number,
  code: string,
  browser: string,
): Promise<Adoption | null> {
  const kept = await db.providerVisit.findFirst({
    where: {
      stateHash: hashed(code),
      browserHash: hashed(browser),
      providerId,
      purpose: 'adopt',
      expiresAt: { gt: now() },
    },
    select: { stateHash: true, subject: true, email: true, continueTo: true, resume: true },
  })
  return kept && { ...kept, resume: unsealed(kept.resume) }
}

/** Removes what nobody came back from; run from time to time. */
export async function removeEndedVisits(): Promise<void> {
  await db.providerVisit.deleteMany({ where: { expiresAt: { lte: now() } } })
}

async function keepVisit(
  providerId: number,
  state: string,
  browser: string,
  kept: Omit<Errand, 'purpose'> & { purpose: string; subject?: string; email?: string },
): Promise<void> {
  const createdAt = now()
  await db.providerVisit.create({
    data: {
      stateHash: hashed(state),
      providerId,
      browserHash: hashed(browser),
      ...kept,
      resume: kept.resume && sealSecret(kept.resume, resumePurpose),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + visitMinutes * 60_000),
    },
  })
}

function unsealed(resume: string): string {
  return resume && openSecret(resume, resumePurpose)
}

function proofOf(state: string, browser: string): Proof {
  const derived = (what: string) =>
    createHmac('sha256', browser).update(`${what} ${state}`).digest('base64url')
  return { state, nonce: derived('nonce'), codeVerifier: derived('verifier') }
}

function cookieOf(browser: string, site: Site): string {
  const secure = site.publicUrl.startsWith('https:') ? '; Secure' : ''
  return `${cookieName(site)}=${browser}; Path=/; Max-Age=${visitMinutes * 60}; HttpOnly; SameSite=Lax${secure}`
}

function hashed(value: string): string {
  return createHash('sha256').update(value).digest('hex')
}
