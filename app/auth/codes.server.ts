import { createHash, randomBytes } from 'node:crypto'

/** A code for the link of a mail: 256 bits, fit for an address. Only the mail holds it. */
export function newCode(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a code. */
export function hashOfCode(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
