import { connect, type Socket } from 'node:net'

/** What came over a connection, until the server closed it or nothing more came. */
export interface Heard {
  text: string
  /** Statuses of all answers, in order. */
  statuses: number[]
  /** Whether the server closed the connection. */
  closed: boolean
}

/**
 * Opens a connection, lets `talk` write what no client of ours would, and listens.
 * @param patience milliseconds after which it is enough
 */
export function talkTo(
  address: string,
  talk: (socket: Socket) => void,
  { patience = 5_000, until = () => false }: { patience?: number; until?: (text: string) => boolean } = {},
): Promise<Heard> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve) => {
    let text = ''
    const socket = connect({ host: hostname, port: Number(port) })
    const end = (closed: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
      resolve({ text, statuses, closed })
    }
    const timer = setTimeout(() => end(false), patience)
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => {
      text += chunk
      if (until(text)) end(false)
    })
    socket.on('error', () => end(true))
    socket.on('close', () => end(true))
    socket.on('connect', () => talk(socket))
  })
}

/** Sends bytes as they are and hears the whole answer. */
export function sendRaw(address: string, request: string, patience = 5_000): Promise<Heard> {
  return talkTo(address, (socket) => void socket.write(request, 'latin1'), { patience })
}
