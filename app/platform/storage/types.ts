import type { Readable } from 'node:stream'

/** Where files lie: a folder of this machine, or S3. Keys are ours: `3f/3f2b….pdf`, never what somebody typed. */
export interface Storage {
  /**
   * Takes over a finished file; afterwards it is readable under the key, whole or not at all, and gone from where
   * it was.
   * @param path a file below `incomingFolder`
   */
  take(key: string, path: string, file: { mediaType: string; bytes: number }): Promise<void>
  /**
   * The bytes as a stream; whoever gets it reads it to its end or destroys it.
   * @throws MissingFile where nothing lies under the key
   */
  read(key: string): Promise<Readable>
  /** Removes what lies under the key; nothing there is fine. */
  remove(key: string): Promise<void>
}

/** Nothing lies under this key, although something should. */
export class MissingFile extends Error {
  constructor(key: string) {
    super(`no file under ${key}`)
    this.name = 'MissingFile'
  }
}

/** The storage does not answer, or answers with an error of its own. */
export class StorageAway extends Error {
  override name = 'StorageAway'
}

/** Refuses keys that could leave the storage's folder; they are made here, so this never happens. */
export function checkKey(key: string): void {
  if (!/^[0-9a-f]{2}\/[0-9a-f-]{36}\.[a-z]{3,4}$/.test(key)) throw new Error('malformed storage key')
}
