import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { db } from '~/platform/db/client.server'
import { foldWords } from '~/platform/text/foldWords'
import { expectedWords } from './expectedWords'

/** Whose password it is to be: what they and everybody who knows them would try first. */
export interface PasswordOwner {
  name: string
  email: string
  organisation: string
}

/** zxcvbn's grade from which on a password is taken: more than 10^8 guesses. */
const leastScore = 3

// The whole of 128 characters would hold the process up for seconds; what follows the first 32 can only make a
// password stronger.
const bounds = { maxLength: 32, l33tMaxSubstitutions: 10 }

const lookalikes: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' }
const lookalikeSigns: Record<string, string> = { '@': 'a', $: 's', '!': 'i', '€': 'e' }

let estimator: Promise<ZxcvbnFactory> | undefined

/**
 * Whether somebody who knows the owner, this site and the usual lists guesses the password soon. Names and words
 * that suggest themselves count as nothing, however they are spelt; what is left must be strong alone. The password of
 * the demonstration is published.
 */
export async function isGuessable(password: string, owner: PasswordOwner): Promise<boolean> {
  if (foldWords(password) === foldWords(DEMO_PASSWORD)) return true
  estimator ??= loadEstimator()
  const rest = withoutWords(password.normalize('NFC'), [...expectedWords, ...wordsOf(owner)])
  return (await estimator).check(rest).score < leastScore
}

/** The owner of an account that exists already. */
export async function passwordOwner(memberId: number): Promise<PasswordOwner> {
  const { name, email, wantedOrganisation, organisation } = await db.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { name: true, email: true, wantedOrganisation: true, organisation: { select: { name: true } } },
  })
  return { name, email, organisation: organisation?.name ?? wantedOrganisation }
}

/** The lists take 14 MB and a third of a second, so they are read when the first password is to be set. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, german] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-de'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...german.dictionary },
    graphs: common.adjacencyGraphs,
    ...bounds,
  })
}

function wordsOf({ name, email, organisation }: PasswordOwner): string[] {
  return foldWords(`${name} ${email} ${organisation}`)
    .split(' ')
    .filter((word) => word.length >= 3)
}

/**
 * The password without these words and the signs beside them. They are found with umlauts or without, in any case,
 * and with digits for letters.
 */
function withoutWords(password: string, words: string[]): string {
  const characters = [...password]
  const folded = characters.map(foldCharacter)
  // One entry for each folded letter: the character of the password it came from.
  const origins = folded.flatMap((letters, index) => Array.from(letters, () => index))
  const text = folded.join('')
  const dropped = new Set<number>()
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      for (const index of origins.slice(at, at + word.length)) dropped.add(index)
    }
  }
  const marked = characters.map((character, index) => (dropped.has(index) ? '\0' : character)).join('')
  return marked.replace(/[^\p{L}\p{N}\0]*\0+[^\p{L}\p{N}]*/gu, '')
}

function foldCharacter(character: string): string {
  return lookalikeSigns[character] ?? lookalikes[character] ?? (foldWords(character) || character)
}
