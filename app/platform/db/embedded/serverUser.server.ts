import { spawnSync } from 'node:child_process'
import { existsSync, lchownSync, statSync } from 'node:fs'
import path from 'node:path'
import { asUser } from './processes.server'

/** Who PostgreSQL runs as; `switchTo` is null where that is simply the user who runs Nabe. */
export type ServerUser = { name: string; switchTo: { uid: number; gid: number } | null }

const OWN_USER = 'nabe-postgres'

/**
 * PostgreSQL refuses to run as root. So root hands it to somebody else: to the owner of data that is already
 * there (a folder that a plain user began stays that user's), else to the system's `postgres`, else to a system
 * user made for this, else, where no user can be made, to `nobody`. Everybody else runs it themselves.
 *
 * @param cluster the folder that holds, or will hold, PostgreSQL's files
 */
export function chooseServerUser(cluster: string): ServerUser {
  if (process.getuid?.() !== 0) return { name: String(process.getuid?.() ?? ''), switchTo: null }
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { name: nameOf(uid), switchTo: { uid, gid } }
  }
  return findUser('postgres') ?? findUser(OWN_USER) ?? makeUser() ?? findUser('nobody') ?? nobody
}

const nobody: ServerUser = { name: 'nobody', switchTo: { uid: 65534, gid: 65534 } }

function makeUser(): ServerUser | null {
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    OWN_USER,
  ])
  return findUser(OWN_USER)
}

function findUser(name: string): ServerUser | null {
  const [uid, gid] = [numberOf(['-u', name]), numberOf(['-g', name])]
  return uid && gid ? { name, switchTo: { uid, gid } } : null
}

function nameOf(uid: number): string {
  const answer = spawnSync('id', ['-un', String(uid)], { encoding: 'utf8' })
  return answer.status === 0 ? answer.stdout.trim() : String(uid)
}

function numberOf(args: string[]): number | null {
  const answer = spawnSync('id', args, { encoding: 'utf8' })
  return answer.status === 0 ? Number(answer.stdout.trim()) : null
}

/**
 * Whether the server's user can use a file or folder, with all folders above it. Asked of the system itself, as
 * that user, since modes alone do not tell (access lists, read-only mounts).
 *
 * @param tests letters of `test`: `r`, `w`, `x`
 */
export function canUse(user: ServerUser, file: string, tests: string): boolean {
  const script = [...tests].map((letter) => `test -${letter} "$0"`).join(' && ')
  return spawnSync('/bin/sh', ['-c', script, path.resolve(file)], asUser(user)).status === 0
}

/** Makes a file of ours in the data folder the server's user's, so that this user may also start Nabe later. */
export function giveTo(user: ServerUser, file: string): void {
  if (user.switchTo) lchownSync(file, user.switchTo.uid, user.switchTo.gid)
}
