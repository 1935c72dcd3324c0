import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { MissingFile, storage } from '~/platform/storage/index.server'
import type { ExportContent } from './content.server'
import { exportPage } from './page'

/**
 * Somebody's data as one ZIP, made while it is read: one file is open at a time. A file that the storage has lost is
 * named on the page and keeps nothing else back.
 */
export function archiveOf(content: ExportContent, at: Date): Readable {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  const missing: string[] = []
  let current: Readable | undefined
  const add = (name: string, compress: boolean, open: () => Promise<Readable>) =>
    zip.addReadStreamLazy(name, { mtime: at, compress }, (take) => {
      open().then(
        (stream) => {
          current = stream
          stream.on('error', (error) => out.destroy(error))
          if (out.destroyed) stream.destroy()
          take(null, stream)
        },
        (error) => {
          out.destroy(error)
        },
      )
    })
  for (const { name, storageKey } of content.files) {
    add(name, false, async () => {
      try {
        return await storage().read(storageKey)
      } catch (error) {
        if (!(error instanceof MissingFile)) throw error
        missing.push(name)
        return Readable.from([])
      }
    })
  }
  add('daten.json', true, async () => Readable.from(jsonOf(content, at)))
  add('lesen.html', true, async () => Readable.from([exportPage(content, { at, missing })]))
  zip.on('error', (error: Error) => out.destroy(error))
  out.on('close', () => current?.destroy())
  zip.end()
  return out
}

function* jsonOf({ sections, files }: ExportContent, at: Date): Generator<string> {
  yield `{"createdAt":${JSON.stringify(at)},"files":${JSON.stringify(files.map(({ name }) => name))}`
  for (const { key, rows } of sections) {
    yield `,\n${JSON.stringify(key)}:[`
    for (const [index, row] of rows.entries()) yield (index === 0 ? '\n' : ',\n') + JSON.stringify(row)
    yield ']'
  }
  yield '}\n'
}
