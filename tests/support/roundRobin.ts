import { connect, createServer, type Socket } from 'node:net'

/** A proxy before several servers, on a port of its own. */
export interface RoundRobin {
  address: string
  stop(): Promise<void>
}

/**
 * Gives each connection to the next server that takes it, as a proxy before several instances does. It knows nothing of
 * HTTP: what a server cuts off, the client sees cut off.
 * @param ports of servers on the loopback address
 */
export async function startRoundRobin(port: number, ports: number[]): Promise<RoundRobin> {
  const open = new Set<Socket>()
  let turn = 0
  const pass = (client: Socket, tries: number) => {
    turn += 1
    const server = connect(ports[turn % ports.length] ?? 0, '127.0.0.1')
    const refused = () => (tries > 1 && !client.destroyed ? pass(client, tries - 1) : client.destroy())
    server.once('error', refused)
    server.once('connect', () => {
      server.off('error', refused)
      for (const [from, to] of [
        [client, server],
        [server, client],
      ] as const) {
        from.on('error', () => undefined)
        from.once('close', () => to.destroy())
        from.pipe(to)
      }
    })
  }
  const proxy = createServer((client) => {
    open.add(client)
    client.once('close', () => open.delete(client))
    client.on('error', () => undefined)
    pass(client, ports.length)
  })
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}
