import { createServer, type Server } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { eicar, hasClamd, startClamd, type TestClamd } from '#tests/support/clamd'
import { scan } from './clamd.server'

const stream = (...chunks: (string | Buffer)[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)))

describe.runIf(hasClamd)('a real clamd', () => {
  let clamd: TestClamd
  beforeAll(async () => {
    clamd = await startClamd(['StreamMaxLength 1M'])
  })
  afterAll(() => clamd.stop())

  it('finds nothing in what is clean', async () => {
    expect(await scan(stream('%PDF-1.4', Buffer.alloc(200_000, 'x')), clamd)).toEqual({ clean: true })
  })
  it('finds the test virus, also across chunks', async () => {
    const found = { clean: false, signature: expect.stringContaining('Eicar-Test-Signature') }
    expect(await scan(stream(eicar), clamd)).toEqual(found)
    expect(await scan(stream(eicar.slice(0, 20), eicar.slice(20)), clamd)).toEqual(found)
  })
  it('has not looked at what is longer than it takes', async () => {
    const long = stream(...Array.from({ length: 40 }, () => Buffer.alloc(65_536)))
    await expect(scan(long, clamd)).rejects.toThrow(/size limit exceeded|EPIPE|ECONNRESET/)
  })
})

describe('what clamd answers', () => {
  let server: Server | undefined
  afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())))

  /** Speaks as clamd is documented to, and gives this answer once the stream has ended. */
  function answering(answer: string): Promise<{ host: string; port: number; heard: () => Buffer }> {
    let heard = Buffer.alloc(0)
    const made = createServer((socket) => {
      socket.on('data', (chunk) => {
        heard = Buffer.concat([heard, chunk])
        if (heard.subarray(-4).equals(Buffer.alloc(4))) socket.end(answer)
      })
      socket.on('error', () => undefined)
    })
    server = made
    return new Promise((resolve) => {
      made.listen(0, '127.0.0.1', () => {
        const address = made.address()
        const port = typeof address === 'object' && address ? address.port : 0
        resolve({ host: '127.0.0.1', port, heard: () => heard })
      })
    })
  }

  it('is told every chunk with its length, and the end', async () => {
    const clamd = await answering('stream: OK\0')
    expect(await scan(stream('abc', 'de'), clamd)).toEqual({ clean: true })
    expect(clamd.heard().toString('latin1')).toBe('zINSTREAM\0\0\0\0\x03abc\0\0\0\x02de\0\0\0\0')
  })
  it('names what it found', async () => {
    const clamd = await answering('stream: Win.Test.EICAR_HDB-1 FOUND\0')
    expect(await scan(stream('x'), clamd)).toEqual({ clean: false, signature: 'Win.Test.EICAR_HDB-1' })
  })
  it.each(['INSTREAM size limit exceeded. ERROR\0', 'stream: whatever OK\0', ''])(
    'is never taken for clean: %j',
    async (answer) => {
      await expect(scan(stream('x'), await answering(answer))).rejects.toThrow('clamd could not look')
    },
  )
  it('is missed when nobody listens', async () => {
    await expect(scan(stream('x'), { host: '127.0.0.1', port: 1 })).rejects.toThrow('ECONNREFUSED')
    await expect(scan(stream('x'), { socket: '/nowhere/clamd.sock' })).rejects.toThrow('ENOENT')
  })
  it('is not asked to the end about a file that breaks off', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('disk error'))
      },
    })
    await expect(scan(broken, await answering('stream: OK\0'))).rejects.toThrow('disk error')
  })
})
