import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Absolute path of a file that ships in `prisma/`, from the sources as well as from the bundled server.
 *
 * @param name path below `prisma/`, for example `reference/topics.tsv`
 * @throws Error where no folder above this module holds the file
 */
export function shippedFile(name: string): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const file = path.join(folder, 'prisma', name)
    if (existsSync(file)) return file
    const above = path.dirname(folder)
    if (above === folder) throw new Error(`prisma/${name} is missing from this installation`)
    folder = above
  }
}
