import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { databaseTexts } from '~/i18n/de/database'
import type { Binaries } from './binaries.server'
import type { DataPlace } from './dataFolder.server'
import { EmbeddedPostgresError } from './error'
import { runAs } from './processes.server'
import { giveTo } from './serverUser.server'

/** The only role of the embedded server; its password lies beside the cluster, readable to its owner alone. */
export const ROLE = 'nabe'

/**
 * Makes the cluster (`initdb`) where there is none yet. Everything is made beside and put in place at the end, so
 * that a start which is killed halfway leaves nothing that looks finished.
 *
 * @throws EmbeddedPostgresError where initdb fails or the cluster is of another PostgreSQL version
 */
export async function ensureCluster(
  place: DataPlace,
  binaries: Binaries,
  options: { volatile: boolean; log: (message: string) => void },
): Promise<void> {
  if (existsSync(place.cluster)) return checkVersion(place, binaries)
  options.log(databaseTexts.preparing)
  const unfinished = path.join(place.folder, 'cluster.new')
  const newPassword = path.join(place.folder, 'password.new')
  rmSync(unfinished, { recursive: true, force: true })
  rmSync(newPassword, { force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(newPassword, randomBytes(24).toString('base64url'), { flag: 'wx', mode: 0o600 })
  for (const file of [unfinished, newPassword]) giveTo(place.user, file)
  const { code, output } = await runAs(place.user, binaries.initdb, [
    ...['--pgdata', unfinished, '--username', ROLE, '--pwfile', newPassword, '--auth', 'scram-sha-256'],
    // Sorts by code point like the C locale, but knows upper and lower case beyond ASCII (search for "Ä").
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...(options.volatile ? ['--no-sync'] : []),
  ])
  if (code !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new EmbeddedPostgresError(databaseTexts.initFailed(decisiveLine(output)))
  }
  renameSync(newPassword, passwordFile(place))
  renameSync(unfinished, place.cluster)
}

/** The line of PostgreSQL's output that says why it gave up. */
export function decisiveLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const line = lines.find((candidate) => /FATAL|PANIC|error:/.test(candidate)) ?? lines.at(-1) ?? ''
  return line.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim()
}

/** @throws EmbeddedPostgresError where the file is gone: without it nobody can sign in to the server */
export function readPassword(place: DataPlace): string {
  if (!existsSync(passwordFile(place)))
    throw new EmbeddedPostgresError(databaseTexts.passwordMissing(place.folder))
  return readFileSync(passwordFile(place), 'utf8').trim()
}

function passwordFile(place: DataPlace): string {
  return path.join(place.folder, 'password')
}

function checkVersion(place: DataPlace, { majorVersion }: Binaries): void {
  const found = readFileSync(path.join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== majorVersion) {
    throw new EmbeddedPostgresError(databaseTexts.otherVersion(place.folder, found, majorVersion))
  }
}
