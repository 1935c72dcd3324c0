import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A stored secret that the key of this installation does not open: another key, another purpose, or altered. */
export class UnreadableSecret extends Error {
  override name = 'UnreadableSecret'
}

interface Key {
  bytes: Buffer
  /** Says under which key something was sealed, and nothing else about it. */
  id: string
}

/** Characters that `SECRET_KEY` has at least. */
export const shortestSecretKey = 32

let held: { from: string; key: Key } | undefined

/**
 * Encrypts what the database must not hold in the clear (AES-256-GCM).
 * @param purpose what it is and of whom, such as `identity_provider.client_secret`; opening asks for the same, so that
 *   what was sealed for one place is worth nothing in another
 * @returns text of the form `v1.<key>.<nonce>.<sealed>`, base64url
 */
export function sealSecret(secret: string, purpose: string): string {
  const { bytes, id } = key()
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce).setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return ['v1', id, nonce.toString('base64url'), sealed.toString('base64url')].join('.')
}

/**
 * Reads what `sealSecret` made.
 * @throws UnreadableSecret
 */
export function openSecret(stored: string, purpose: string): string {
  const [version, id, nonce, sealed] = stored.split('.')
  const { bytes, id: own } = key()
  if (version !== 'v1' || !nonce || !sealed) throw new UnreadableSecret('not a sealed secret')
  if (id !== own) throw new UnreadableSecret('sealed under another SECRET_KEY')
  const whole = Buffer.from(sealed, 'base64url')
  const tag = whole.subarray(-16)
  try {
    const decipher = createDecipheriv('aes-256-gcm', bytes, Buffer.from(nonce, 'base64url'), {
      authTagLength: 16,
    })
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag)
    return Buffer.concat([decipher.update(whole.subarray(0, -16)), decipher.final()]).toString('utf8')
  } catch {
    throw new UnreadableSecret('altered, or sealed for another purpose')
  }
}

/** The key of this installation: from `SECRET_KEY`, else from a file below `DATA_DIR`, made at the first use. */
function key(): Key {
  const { SECRET_KEY, DATA_DIR } = process.env
  const file = join(resolve(DATA_DIR || 'data'), 'secret-key')
  const from = SECRET_KEY ? `env ${SECRET_KEY}` : file
  if (held?.from === from) return held.key
  const source = SECRET_KEY || keptKey(file)
  if (source.length < shortestSecretKey) throw new Error('SECRET_KEY is too short, or the file secret-key is')
  const bytes = Buffer.from(hkdfSync('sha256', source, '', 'nabe stored secrets', 32))
  const id = createHash('sha256').update(bytes).digest('base64url').slice(0, 8)
  held = { from, key: { bytes, id } }
  return held.key
}

/** Reads the file, or makes it: complete under another name first, so that nobody ever reads half a key. */
function keptKey(file: string): string {
  const kept = readKept(file)
  if (kept !== null) return kept
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o750 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}

function readKept(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
