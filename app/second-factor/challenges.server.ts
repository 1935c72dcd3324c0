import { createHash } from 'node:crypto'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'

const validMinutes = 5

/** What a passkey is asked for, and of whom; signing in asks nobody in particular. */
export type Asked = { purpose: 'sign_in' } | { purpose: 'confirm' | 'add'; memberId: number }

/** Keeps a challenge (base64url) for one use within five minutes. */
export async function keepChallenge(challenge: string, asked: Asked): Promise<void> {
  const at = now()
  await db.passkeyChallenge.deleteMany({ where: { expiresAt: { lte: at } } })
  await db.passkeyChallenge.create({
    data: {
      challengeHash: hashed(challenge),
      purpose: asked.purpose,
      memberId: memberOf(asked),
      expiresAt: new Date(at.getTime() + validMinutes * 60_000),
    },
  })
}

/** Uses a challenge up; false where it is unknown, used, too old, or was meant for something or somebody else. */
export async function spendChallenge(challenge: string, asked: Asked): Promise<boolean> {
  const { count } = await db.passkeyChallenge.deleteMany({
    where: {
      challengeHash: hashed(challenge),
      purpose: asked.purpose,
      memberId: memberOf(asked),
      expiresAt: { gt: now() },
    },
  })
  return count === 1
}

function memberOf(asked: Asked): number | null {
  return asked.purpose === 'sign_in' ? null : asked.memberId
}

function hashed(challenge: string): string {
  return createHash('sha256').update(challenge).digest('hex')
}
