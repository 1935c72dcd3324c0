import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail as it arrived: envelope, what mailparser made of it, and the source. */
export type ReceivedMail = { to: string[]; from: string; parsed: ParsedMail; source: string }

/** `refuse` answers a recipient with an SMTP status (550 never, 450 not now) or takes the mail (undefined). */
export type SmtpOptions = { refuse?: (recipient: string) => number | undefined; settings?: SMTPServerOptions }

export type SmtpServer = {
  url: string
  messages: ReceivedMail[]
  /** The first mail that fits, already here or arriving within ten seconds. */
  waitFor(fits: (mail: ReceivedMail) => boolean): Promise<ReceivedMail>
  stop(): Promise<void>
}

/** Starts a real mail server on a free port of the loopback address that keeps what it is given. */
export async function startSmtpServer({ refuse, settings }: SmtpOptions = {}): Promise<SmtpServer> {
  const messages: ReceivedMail[] = []
  const listeners = new Set<() => void>()

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, callback) {
      const responseCode = refuse?.(address)
      callback(responseCode ? Object.assign(new Error('not this one'), { responseCode }) : null)
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        const { mailFrom, rcptTo } = session.envelope
        messages.push({
          to: rcptTo.map(({ address }) => address),
          from: mailFrom ? mailFrom.address : '',
          parsed: await simpleParser(raw),
          source: raw.toString('latin1'),
        })
        for (const listener of listeners) listener()
        callback()
      })
    },
    ...settings,
  })
  server.on('error', () => {
    // A client that hangs up in the middle is part of some tests.
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo

  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    waitFor: (fits) =>
      new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer)
          listeners.delete(look)
        }
        const look = () => {
          const found = messages.find(fits)
          if (!found) return
          end()
          resolve(found)
        }
        const timer = setTimeout(() => {
          end()
          reject(
            new Error(`No such mail; there are: ${messages.map(({ parsed }) => parsed.subject).join(', ')}`),
          )
        }, 10_000)
        listeners.add(look)
        look()
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
