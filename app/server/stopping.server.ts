import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { log } from '~/platform/log/log.server'

/** How long an end may take, in milliseconds. */
export interface StopLimits {
  /** For the proxy to notice that this process wants no more requests, while it still answers them. */
  drain: number
  /** For running requests and jobs after that. Then the process ends whatever is left. */
  patience: number
}

/** What ends in the course of the end of the process. */
export interface Ending {
  /** Ends together with the others: no more requests, no more jobs. */
  intake: (() => Promise<void>)[]
  /** Ends afterwards, the last one given first: what the intake needed. */
  ground: (() => Promise<void>)[]
}

/** The end of a process, in order and once. */
export class Stopping {
  readonly ending: Ending = { intake: [], ground: [] }
  #begun = false
  readonly #limits: StopLimits
  readonly #exit: (code: number) => void

  constructor(limits: StopLimits, exit: (code: number) => void = process.exit) {
    this.#limits = limits
    this.#exit = exit
  }

  /** Whether the end has begun: nobody should send requests here any more. */
  get begun(): boolean {
    return this.#begun
  }

  /**
   * Begins the end, or hurries it: waits for the proxy, lets running requests and jobs end, and exits.
   * @param code the exit code where all of it ends in time; 1 where it does not, or was asked for again
   */
  async stop(code: number): Promise<void> {
    if (this.#begun) return this.#exit(1)
    this.#begun = true
    const { drain, patience } = this.#limits
    const end = setTimeout(() => {
      log.error('stopping took too long')
      this.#exit(1)
    }, drain + patience)
    if (this.ending.intake.length > 0 && drain > 0) await pause(drain)
    await this.undo()
    clearTimeout(end)
    this.#exit(code)
  }

  /** Ends what has begun so far, without the process. */
  async undo(): Promise<void> {
    const { intake, ground } = this.ending
    await Promise.all(intake.splice(0).map(told))
    for (const step of ground.splice(0).reverse()) await told(step)
  }
}

async function told(step: () => Promise<void>): Promise<void> {
  await step().catch((error) => log.error({ err: error }, 'stopping failed'))
}

/** A browser opens connections that it may need; only what has been silent for longer than a request takes is one. */
const silentFor = 1_000
const lookEvery = 50

/**
 * Ends a server: no new connections, the answers under way are the last ones of theirs.
 * @returns asked to do so, resolves once the last connection is closed
 */
export function closing(server: Server, underWay: ReadonlySet<ServerResponse>): () => Promise<void> {
  const opened = new Map<Socket, number>()
  server.on('connection', (socket: Socket) => {
    opened.set(socket, performance.now())
    socket.once('close', () => opened.delete(socket))
  })
  return () =>
    new Promise((resolve) => {
      for (const response of underWay) if (!response.headersSent) response.shouldKeepAlive = false
      const look = setInterval(() => {
        server.closeIdleConnections()
        for (const [socket, since] of opened)
          if (socket.bytesRead === 0 && performance.now() - since > silentFor) socket.destroy()
      }, lookEvery)
      server.close(() => {
        clearInterval(look)
        resolve()
      })
    })
}
