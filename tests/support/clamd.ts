import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The harmless text that scanners agreed to take for a virus; in two parts, so that none takes this file for one. */
export const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`

/** Whether clamd is installed here; tests of the real scanner are skipped, and counted, where it is not. */
export const hasClamd = spawnSync('clamd', ['--version']).status === 0

/** A clamd of its own that knows one signature, the test virus. */
export interface TestClamd {
  socket: string
  stop(): Promise<void>
}

/**
 * Starts the real clamd without the signatures that it would download.
 * @throws Error where it does not answer within 30 seconds
 */
export async function startClamd(settings: string[] = []): Promise<TestClamd> {
  const folder = mkdtempSync(join(tmpdir(), 'nabe-clamd-'))
  const socket = join(folder, 'clamd.sock')
  writeFileSync(join(folder, 'test.ndb'), `Eicar-Test-Signature:0:*:${Buffer.from(eicar).toString('hex')}\n`)
  const configuration = join(folder, 'clamd.conf')
  const lines = [`DatabaseDirectory ${folder}`, `LocalSocket ${socket}`, 'Foreground yes', ...settings]
  writeFileSync(configuration, `${lines.join('\n')}\n`)
  const clamd = spawn('clamd', ['--config-file', configuration], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => clamd.once('close', () => resolve()))
  const stop = async () => {
    clamd.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  for (const begin = Date.now(); Date.now() - begin < 30_000; ) {
    if (await listens(socket)) return { socket, stop }
    if (hasEnded(clamd)) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error('clamd does not answer')
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function listens(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ path })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
