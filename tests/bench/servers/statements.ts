import { connect, createServer, type Socket } from 'node:net'

/** Stands between a site and its database and counts what passes. */
export interface StatementCounter {
  /** Address of the database through it. */
  url: string
  /** Statements since the last call. */
  take(): number
  stop(): Promise<void>
}

/** Messages by which a client has a statement run: a simple query, and `Execute` of a prepared one. */
const running = new Set(['Q'.charCodeAt(0), 'E'.charCodeAt(0)])

/** Lets a site reach its database through a port on which every statement is counted. */
export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
  const database = new URL(databaseUrl)
  let count = 0
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const behind = connect(Number(database.port), database.hostname)
    const read = reader(() => {
      count += 1
    })
    client.on('data', (bytes) => {
      read(bytes)
      behind.write(bytes)
    })
    behind.on('data', (bytes) => client.write(bytes))
    for (const [socket, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      socket.setNoDelay(true)
      socket.on('error', () => undefined)
      socket.on('close', () => other.destroy())
      open.add(socket)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const through = new URL(databaseUrl)
  through.port = String(typeof address === 'object' && address ? address.port : 0)
  return {
    url: through.href,
    take() {
      const taken = count
      count = 0
      return taken
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}

/** Reads PostgreSQL's protocol as a client speaks it; the first message alone has no letter before its length. */
function reader(counted: () => void): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  let begun = false
  return (bytes) => {
    rest = Buffer.concat([rest, bytes])
    for (;;) {
      const head = begun ? 1 : 0
      if (rest.length < head + 4) return
      const length = head + rest.readInt32BE(head)
      if (rest.length < length) return
      if (begun && running.has(rest[0] ?? 0)) counted()
      begun = true
      rest = rest.subarray(length)
    }
  }
}
