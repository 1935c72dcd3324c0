import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { databaseTexts } from '~/i18n/de/database'
import { EmbeddedPostgresError, reasonOf } from './error'
import { canUse, chooseServerUser, type ServerUser } from './serverUser.server'

/** Where the data lie and who serves them. `cluster` is PostgreSQL's own folder inside `folder`. */
export type DataPlace = { folder: string; cluster: string; user: ServerUser }

/**
 * Finds, and makes where needed, the folder for the data. It is the wanted one, unless root starts Nabe and the
 * server's user cannot enter that (a checkout below root's closed home): then it lies below `/var/lib/nabe`, under
 * a name that belongs to the wanted folder, and stays there even if the way opens later.
 *
 * @throws EmbeddedPostgresError where the folder cannot be used
 */
export function placeData(wanted: string, log: (message: string) => void): DataPlace {
  const folder = path.resolve(wanted)
  const place = placeFor(folder)
  if (!place.user.switchTo) {
    makeOwnFolder(folder)
    return place
  }
  const moved = placeFor(movedFolder(folder))
  if (!existsSync(place.cluster)) {
    if (existsSync(moved.cluster)) return announceMove(folder, moved, log)
    if (makeFolderFor(place.user, folder)) return place
    if (makeFolderFor(moved.user, moved.folder)) return announceMove(folder, moved, log)
  } else if (canUse(place.user, folder, 'rwx')) return place
  throw new EmbeddedPostgresError(databaseTexts.folderNotWritable(folder, `Benutzer „${place.user.name}“`))
}

function placeFor(folder: string): DataPlace {
  const cluster = path.join(folder, 'cluster')
  return { folder, cluster, user: chooseServerUser(cluster) }
}

function movedFolder(wanted: string): string {
  return path.join('/var/lib/nabe', createHash('sha256').update(wanted).digest('hex').slice(0, 12))
}

function announceMove(wanted: string, moved: DataPlace, log: (message: string) => void): DataPlace {
  log(databaseTexts.folderMoved(wanted, moved.folder, moved.user.name))
  return moved
}

function makeOwnFolder(folder: string): void {
  makeFolder(folder)
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const foreign = statSync(folder).uid !== process.getuid?.()
    throw new EmbeddedPostgresError(
      foreign
        ? databaseTexts.folderOfOtherUser(folder)
        : databaseTexts.folderNotWritable(folder, reasonOf(error)),
    )
  }
}

/** @returns whether the server's user can work in the folder; where not, nothing stays behind */
function makeFolderFor(user: ServerUser, folder: string): boolean {
  const isNew = !existsSync(folder)
  const topmost = makeFolder(folder)
  if (topmost) letPass(topmost, folder)
  // Only an empty folder changes hands: what else lies in a filled one is not ours.
  if (user.switchTo && readdirSync(folder).length === 0) {
    chownSync(folder, user.switchTo.uid, user.switchTo.gid)
    chmodSync(folder, 0o700)
  }
  if (canUse(user, folder, 'rwx')) return true
  if (isNew) rmdirSync(folder)
  return false
}

/** @returns the topmost of the folders that had to be made above it, if any */
function makeFolder(folder: string): string | undefined {
  try {
    const topmost = mkdirSync(path.dirname(folder), { recursive: true })
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
    return topmost
  } catch (error) {
    throw new EmbeddedPostgresError(databaseTexts.folderNotWritable(folder, reasonOf(error)))
  }
}

/** Under `umask 077` a new folder is closed even to those who only pass it on their way to the data. */
function letPass(topmost: string, folder: string): void {
  for (let above = path.dirname(folder); above.length >= topmost.length; above = path.dirname(above)) {
    chmodSync(above, 0o711)
  }
}
