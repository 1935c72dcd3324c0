import { createConnection, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

/** Where clamd listens. */
export type ClamdAddress = { socket: string } | { host: string; port: number }

/** What the scanner says of a file; `signature` names what it found. */
export type Verdict = { clean: true } | { clean: false; signature: string }

const patience = 120_000

/** Where the environment says that clamd listens; null where no scanner is set up. */
export function clamdAddress(): ClamdAddress | null {
  const { CLAMD_SOCKET, CLAMD_HOST, CLAMD_PORT } = process.env
  if (CLAMD_SOCKET) return { socket: CLAMD_SOCKET }
  return CLAMD_HOST ? { host: CLAMD_HOST, port: Number(CLAMD_PORT || 3310) } : null
}

/**
 * Lets clamd look at a stream (its command INSTREAM: chunks with their length before them, zero at the end).
 * @throws Error where clamd is away, silent for two minutes, or could not look at all of it
 */
export async function scan(bytes: Readable, address: ClamdAddress): Promise<Verdict> {
  const socket = createConnection('socket' in address ? { path: address.socket } : address)
  try {
    return read(await converse(socket, bytes))
  } finally {
    bytes.destroy()
    socket.destroy()
  }
}

function converse(socket: Socket, bytes: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    socket.setTimeout(patience, () => socket.destroy(new Error('clamd did not answer')))
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      answer += text
    })
    // It hangs up when it has heard enough, such as above its own limit, and has said so before.
    socket.on('error', (error) => (answer ? resolve(answer) : reject(error)))
    socket.on('close', () => resolve(answer))
    bytes.on('error', reject)
    socket.on('connect', () => {
      send(socket, bytes).catch((error) => (answer ? resolve(answer) : reject(error)))
    })
  })
}

async function send(socket: Socket, bytes: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const chunk of bytes) {
    const { length } = chunk as Buffer
    const head = Buffer.alloc(4)
    head.writeUInt32BE(length)
    await write(socket, head)
    await write(socket, chunk)
  }
  await write(socket, Buffer.alloc(4))
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}

function read(answer: string): Verdict {
  const text = answer.replace(/\0/g, '').trim()
  if (text === 'stream: OK') return { clean: true }
  const found = /^stream: (.+) FOUND$/.exec(text)
  if (found) return { clean: false, signature: found[1] as string }
  throw new Error(`clamd could not look: ${text.slice(0, 200) || 'no answer'}`)
}
