import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { t } from '~/i18n'
import { storage } from '~/platform/storage/index.server'
import { contentsPage, nameInPackage, type PackageAbout } from './contents'
import type { Download } from './queries/shown.server'

/**
 * All files as one ZIP with a table of contents, made while it is read: one file is open at a time. Nothing is packed
 * tighter, since the files are packed already.
 */
export function packageOf(files: Download[], about: PackageAbout): Readable {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  let current: Readable | undefined
  const options = { mtime: about.at, compress: false }
  zip.addBuffer(Buffer.from(contentsPage(files, about)), t('attachments.contents.fileName'), options)
  for (const [index, file] of files.entries()) {
    zip.addReadStreamLazy(nameInPackage(file, index), { ...options, size: file.bytes }, (take) => {
      storage()
        .read(file.storageKey)
        .then(
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
  }
  zip.on('error', (error: Error) => out.destroy(error))
  out.on('close', () => current?.destroy())
  zip.end()
  return out
}
