import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Answer } from '../shared/http'

/** A bare `node:http` server in a process of its own. */
export interface Bare {
  /** Has it answer with this, headers and bytes, at a path. @returns the address */
  serve(path: string, answer: Answer): Promise<string>
  stop(): void
}

/** Headers that Node sets by itself. */
const own = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

/** Starts the server that the product is compared with. */
export async function startBare(): Promise<Bare> {
  const server: ChildProcess = fork(fileURLToPath(new URL('bareServer.mjs', import.meta.url)))
  const [{ port }] = (await once(server, 'message')) as [{ port: number }]
  return {
    async serve(path, { headers, body }) {
      const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => !own.has(name)))
      server.send({ path, headers: sent, body: body.toString('base64') })
      await once(server, 'message')
      return `http://127.0.0.1:${port}${path}`
    },
    stop: () => void server.kill(),
  }
}
