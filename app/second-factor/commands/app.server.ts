import { z } from 'zod'
import type { SignedIn } from '~/auth/session.server'
import { startSession } from '~/auth/session.server'
import type { MemberViewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { openSecret, sealSecret, UnreadableSecret } from '~/platform/secrets.server'
import { appAddress, newSecret, stepOf } from '../authenticatorApp.server'
import { appPurpose } from '../factors.server'
import { isLastNeeded } from '../queries.server'
import { makeRecoveryCodes, storeRecoveryCodes } from '../recoveryCodes.server'
import type { SetUpAppInput } from '../schema'
import { afterChange, dropOrphanedCodes, lockFactors } from './changed.server'

const draftMinutes = 30

/** A secret that an app is to be set up with. */
export interface AppDraft {
  /** In groups of four, to be typed. */
  secret: string
  /** What the QR code says. */
  address: string
  /** The secret again, sealed for this member and half an hour: the form carries it. */
  draft: string
}

/** Where a session goes on after its member changed their factors. */
export interface Restarted {
  /** Value of the `Set-Cookie` header. */
  cookie: string
  /** New recovery codes, shown this once; null where the member has some. */
  codes: string[] | null
}

const draftSchema = z.object({ secret: z.string().regex(/^[A-Z2-7]+$/), until: z.number() })
const draftPurpose = (memberId: number) => `authenticator_app.draft ${memberId}`

/** Makes a secret for the viewer's app; nothing is stored before a code of the app has shown that it works. */
export async function draftApp(viewer: MemberViewer): Promise<AppDraft> {
  const { email } = await db.member.findUniqueOrThrow({ where: { id: viewer.id }, select: { email: true } })
  const secret = newSecret()
  const until = now().getTime() + draftMinutes * 60_000
  return describeDraft(secret, email, sealSecret(JSON.stringify({ secret, until }), draftPurpose(viewer.id)))
}

/** The draft that a form carried, to be shown again; null where it is none of this member's, or too old. */
export async function readDraft(viewer: MemberViewer, draft: string): Promise<AppDraft | null> {
  const secret = secretOf(viewer.id, draft)
  if (!secret) return null
  const { email } = await db.member.findUniqueOrThrow({ where: { id: viewer.id }, select: { email: true } })
  return describeDraft(secret, email, draft)
}

/**
 * Makes the app with the draft's secret the viewer's second factor, in the place of an earlier one. The code counts
 * as used.
 */
export async function setUpApp(
  { viewer, via }: SignedIn,
  { draft, code }: SetUpAppInput,
  { device, publicUrl }: { device: string; publicUrl: string },
): Promise<Result<Restarted, 'wrong' | 'expired'>> {
  const memberId = viewer.id
  const secret = secretOf(memberId, draft)
  if (!secret) return refused('expired')
  const step = stepOf(secret, code.replace(/\s/g, ''))
  if (step === null) return refused('wrong')
  const fresh = await makeRecoveryCodes()
  const codes = await db.$transaction(async (tx) => {
    await lockFactors(tx, memberId)
    const before = await tx.authenticatorApp.findUnique({ where: { memberId } })
    const stored = { secret: sealSecret(secret, appPurpose(memberId)), lastStep: step, usedAt: now() }
    await tx.authenticatorApp.upsert({
      where: { memberId },
      create: { memberId, ...stored, createdAt: now() },
      update: { ...stored, createdAt: now() },
    })
    const left = await tx.recoveryCode.count({ where: { memberId, usedAt: null } })
    if (left === 0) await storeRecoveryCodes(tx, memberId, fresh)
    await afterChange(tx, memberId, before ? 'app_replaced' : 'app_added', publicUrl)
    return left === 0 ? fresh.codes : null
  })
  return done({ cookie: await startSession(memberId, device, via), codes })
}

/** Removes the viewer's app, unless it is the last factor of somebody who needs one. */
export async function removeApp(
  { viewer, via }: SignedIn,
  { device, publicUrl }: { device: string; publicUrl: string },
): Promise<Result<string, 'gone' | 'needed'>> {
  const memberId = viewer.id
  const result = await db.$transaction(async (tx): Promise<Result<null, 'gone' | 'needed'>> => {
    await lockFactors(tx, memberId)
    if (await isLastNeeded(tx, memberId)) return refused('needed')
    const { count } = await tx.authenticatorApp.deleteMany({ where: { memberId } })
    if (count === 0) return refused('gone')
    await dropOrphanedCodes(tx, memberId)
    await afterChange(tx, memberId, 'app_removed', publicUrl)
    return done(null)
  })
  return result.ok ? done(await startSession(memberId, device, via)) : result
}

function describeDraft(secret: string, email: string, draft: string): AppDraft {
  const groups = secret.match(/.{1,4}/g) ?? []
  return { secret: groups.join(' '), address: appAddress(secret, email), draft }
}

function secretOf(memberId: number, draft: string): string | null {
  try {
    const opened = draftSchema.parse(JSON.parse(openSecret(draft, draftPurpose(memberId))))
    return opened.until > now().getTime() ? opened.secret : null
  } catch (error) {
    if (error instanceof UnreadableSecret) return null
    throw error
  }
}
