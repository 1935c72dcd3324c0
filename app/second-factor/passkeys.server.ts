import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { type Asked, keepChallenge, spendChallenge } from './challenges.server'
import { passkeySite } from './passkeySite'
import type { AssertionResponse, RegistrationResponse } from './schema'

/** A new passkey that was checked and is to be stored. */
export interface NewPasskey {
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
}

/** A passkey that was used, and whose it is. */
export interface UsedPasskey {
  id: number
  memberId: number
}

/**
 * What a browser needs to make a passkey of the member. The device keeps it under the site's name and asks for
 * fingerprint, face or PIN, so that it is enough to sign in with.
 */
export async function askForNewPasskey(memberId: number, publicUrl: string) {
  const [{ email, name }, known] = await Promise.all([
    db.member.findUniqueOrThrow({ where: { id: memberId }, select: { email: true, name: true } }),
    knownTo(memberId),
  ])
  const options = await generateRegistrationOptions({
    rpName: 'Nabe',
    rpID: passkeySite(publicUrl).id,
    userID: new TextEncoder().encode(String(memberId)),
    userName: email,
    userDisplayName: name,
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: 300_000,
  })
  await keepChallenge(options.challenge, { purpose: 'add', memberId })
  return options
}

/** What a browser needs to use a passkey: any of this site to sign in with, one of the member's to confirm with. */
export async function askForPasskey(asked: Asked, publicUrl: string) {
  const options = await generateAuthenticationOptions({
    rpID: passkeySite(publicUrl).id,
    userVerification: 'required',
    allowCredentials: asked.purpose === 'sign_in' ? [] : await knownTo(asked.memberId),
    timeout: 300_000,
  })
  await keepChallenge(options.challenge, asked)
  return options
}

/** Checks a new passkey; null where it does not answer what was asked here, of this member. */
export async function checkNewPasskey(
  memberId: number,
  response: RegistrationResponse,
  publicUrl: string,
): Promise<NewPasskey | null> {
  const site = passkeySite(publicUrl)
  const { registrationInfo } = await verified(
    verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => spendChallenge(challenge, { purpose: 'add', memberId }),
      expectedOrigin: site.origins,
      expectedRPID: site.id,
      requireUserVerification: true,
    }),
  )
  if (!registrationInfo) return null
  const { id, publicKey, counter } = registrationInfo.credential
  const { transports } = response.response
  return { credentialId: id, publicKey: new Uint8Array(publicKey), counter, transports }
}

/**
 * Checks the use of a passkey and notes its counter: one that does not move on, where it ever counted, belongs to a
 * copy and is not taken.
 * @returns null where it does not answer what was asked, or is nobody's
 */
export async function checkPasskey(
  asked: Asked,
  response: AssertionResponse,
  publicUrl: string,
): Promise<UsedPasskey | null> {
  const passkey = await db.passkey.findFirst({
    where: {
      credentialId: response.id,
      ...(asked.purpose === 'sign_in' ? {} : { memberId: asked.memberId }),
    },
  })
  if (!passkey || isOfSomebodyElse(passkey.memberId, response)) return null
  const site = passkeySite(publicUrl)
  const { authenticationInfo } = await verified(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => spendChallenge(challenge, asked),
      expectedOrigin: site.origins,
      expectedRPID: site.id,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: Number(passkey.counter),
      },
      requireUserVerification: true,
    }),
  )
  if (!authenticationInfo) return null
  const { count } = await db.passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter: authenticationInfo.newCounter, usedAt: now() },
  })
  return count === 1 ? { id: passkey.id, memberId: passkey.memberId } : null
}

/** The library throws for everything that does not fit; to whoever asks it is all the same. */
async function verified<Answer extends { verified: boolean }>(
  checking: Promise<Answer>,
): Promise<Partial<Answer>> {
  const answer = await checking.catch(() => null)
  return answer?.verified ? answer : {}
}

function isOfSomebodyElse(memberId: number, { response: { userHandle } }: AssertionResponse): boolean {
  return (
    userHandle !== undefined && Buffer.from(userHandle, 'base64url').toString('utf8') !== String(memberId)
  )
}

async function knownTo(memberId: number): Promise<{ id: string; transports: string[] }[]> {
  const passkeys = await db.passkey.findMany({
    where: { memberId },
    select: { credentialId: true, transports: true },
  })
  return passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports }))
}
