import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { databaseTexts } from '~/i18n/de/database'
import { codeOf, EmbeddedPostgresError, reasonOf } from './error'
import type { ServerUser } from './serverUser.server'

/** Whether a process of this id runs; one that belongs to somebody else counts. */
export function isAlive(pid: number): boolean {
  // A container without an init process keeps dead children as zombies, which still answer to signals.
  return answersToSignals(pid) && procStat(pid)?.state !== 'Z'
}

/** Whether the system still knows the number, even as a zombie's: this is all that PostgreSQL itself asks. */
export function answersToSignals(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/**
 * A name for a process that is not given away twice: numbers are, after a restart of the machine or container.
 * Where the system does not tell when a process began, the number has to do.
 */
export function identityOf(pid: number): string {
  return `${pid}:${procStat(pid)?.startedAt ?? ''}`
}

/** Whether the very process that `identityOf` named still runs. */
export function isStillAlive(identity: string): boolean {
  const pid = Number.parseInt(identity, 10)
  return pid > 0 && isAlive(pid) && identityOf(pid) === identity
}

/** Whether this is the PostgreSQL that serves the cluster, as far as the system lets us see. */
export function isServerOf(pid: number, cluster: string, user: ServerUser): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'win32') return true
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout.includes(
      'postgres',
    )
  }
  if (procStat(pid)?.program !== 'postgres') return false
  // PostgreSQL works in its data folder. Asked as its own user: root in a container may not look.
  const answer = spawnSync('readlink', [`/proc/${pid}/cwd`], { ...asUser(user), encoding: 'utf8' })
  return answer.status !== 0 || answer.stdout.trim() === realpathSync(cluster)
}

function procStat(pid: number): { program: string; state: string; startedAt: string } | null {
  if (process.platform !== 'linux') return null
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [head, rest] = [
      line.slice(0, line.lastIndexOf(')')),
      line.slice(line.lastIndexOf(')') + 2).split(' '),
    ]
    return { program: head.slice(head.indexOf('(') + 1), state: rest[0] ?? '', startedAt: rest[19] ?? '' }
  } catch {
    return null
  }
}

/** Starts one of PostgreSQL's programs as the server's user, with none of the app's secrets in its environment. */
export function spawnAs(
  user: ServerUser,
  program: string,
  args: string[],
  options: SpawnOptions = {},
): ChildProcess {
  return spawn(program, args, { ...options, ...asUser(user) })
}

/** Options that make a child process run as the server's user, in a folder which that user can enter. */
export function asUser(user: ServerUser) {
  const inherited = process.platform === 'win32' ? process.env : { PATH: process.env.PATH }
  const env = { ...inherited, LC_ALL: 'C' } as NodeJS.ProcessEnv
  return {
    cwd: process.platform === 'win32' ? undefined : '/',
    env,
    ...(user.switchTo ? { uid: user.switchTo.uid, gid: user.switchTo.gid } : {}),
  }
}

/** Runs a program to its end. @throws EmbeddedPostgresError where the system cannot run it at all */
export async function runAs(
  user: ServerUser,
  program: string,
  args: string[],
): Promise<{ code: number; output: string }> {
  const child = spawnAs(user, program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new EmbeddedPostgresError(databaseTexts.cannotRun(program, reasonOf(error)))),
    )
    child.once('close', (code) => resolve({ code: code ?? -1, output }))
  })
}
