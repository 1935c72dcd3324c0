import { mkdir, open, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { s3Settings } from './index.server'

/**
 * Files of lines beside the database, for what a restored database must be told. On the disk a line is there once the
 * call has returned; in S3 the object is written anew, so callers keep others from writing meanwhile.
 * @param name a constant of ours
 */
export async function appendLines(name: string, lines: string[]): Promise<void> {
  const text = lines.map((line) => `${line}\n`).join('')
  const s3 = s3Settings()
  if (s3) {
    const { readText, writeText } = await import('./s3.server')
    return writeText(s3, name, ((await readText(s3, name)) ?? '') + text)
  }
  const folder = resolve(process.env.DATA_DIR || 'data')
  await mkdir(folder, { recursive: true })
  const file = await open(join(folder, name), 'a', 0o640)
  try {
    await file.appendFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The lines of such a file; none where there is none. */
export async function readLines(name: string): Promise<string[]> {
  const s3 = s3Settings()
  const text = s3
    ? await (await import('./s3.server')).readText(s3, name)
    : await readFile(join(resolve(process.env.DATA_DIR || 'data'), name), 'utf8').catch(nothingThere)
  return (text ?? '').split('\n').filter((line) => line !== '')
}

function nothingThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
