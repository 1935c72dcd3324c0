import { hash, verify } from '@node-rs/argon2'

// argon2id is the package's default algorithm.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let standIn: Promise<string> | undefined

/** The argon2id hash of a password, as it is stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), cost)
}

/**
 * Whether the password belongs to the hash. Without a hash (no such account, no password yet) it takes the
 * same time and answers false.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  standIn ??= hashPassword('no account has this password')
  const matches = await verify(passwordHash ?? (await standIn), normalised(password))
  return passwordHash !== null && matches
}

/** Whether the hash was made at another cost than today's, so that it is to be made anew. */
export function isOutdated(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = cost
  return !passwordHash.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`)
}

/** The same letters typed on different keyboards are the same password. */
function normalised(password: string): string {
  return password.normalize('NFC')
}
