/** A server this process uses: stopped in good order, or at least asked to stop while the process dies. */
type Stoppable = { stop(): Promise<void>; stopAtOnce(): void }

const open = new Set<Stoppable>()
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** From now on the server ends with this process, however that ends (but for `kill -9`). */
export function endWithProcess(server: Stoppable): void {
  if (open.size === 0) {
    for (const signal of SIGNALS) process.on(signal, onSignal)
    process.on('exit', onExit)
  }
  open.add(server)
}

/** The server has been stopped. */
export function forget(server: Stoppable): void {
  if (!open.delete(server) || open.size > 0) return
  for (const signal of SIGNALS) process.off(signal, onSignal)
  process.off('exit', onExit)
}

async function onSignal(signal: NodeJS.Signals): Promise<void> {
  // Who handles the signal themselves lets requests finish first and then stops the server.
  if (process.listenerCount(signal) > 1) return
  await Promise.allSettled([...open].map((server) => server.stop()))
  process.kill(process.pid, signal)
}

function onExit(): void {
  for (const server of open) server.stopAtOnce()
}
