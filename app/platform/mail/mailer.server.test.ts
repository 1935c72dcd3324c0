import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SmtpServer, startSmtpServer } from '#tests/support/smtp'
import { createMailer, type Mailer, type MailMessage, MailRefused } from './index.server'

let server: SmtpServer
let mailer: Mailer

beforeAll(async () => {
  server = await startSmtpServer({
    refuse: (recipient) => ({ 'weg@muster.example': 550, 'spaeter@muster.example': 450 })[recipient],
  })
  mailer = mailerTo(server.url)
})
afterAll(() => server.stop())

const mailerTo = (smtpUrl: string) =>
  createMailer({
    smtpUrl,
    from: 'Nabe für Kommunen <nabe@nabe.example>',
    publicUrl: 'https://nabe.example/x',
  })

const refusalOf = async (sending: Promise<void>) => {
  const error = await sending.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(MailRefused)
  return error instanceof MailRefused ? error.permanent : undefined
}

describe('over SMTP', () => {
  it('arrives as it was written, with umlauts, long lines and its headers', async () => {
    const link = `https://nabe.example/anmelden/bestaetigen?token=${'a'.repeat(120)}`
    const text = `Guten Tag,\n\n${'Übergrößenträger für Straßenbäume '.repeat(12)}\n\n  ${link}\n.\n..\n\nMit freundlichen Grüßen`
    await mailer.send({
      to: 'anna@muster.example',
      subject: `Bestätigung für Grünau – ${'Ä'.repeat(80)}`,
      text,
    })
    const { parsed, source, to, from } = await server.waitFor(({ to }) => to.includes('anna@muster.example'))

    expect([from, to]).toEqual(['nabe@nabe.example', ['anna@muster.example']])
    expect(parsed.from?.text).toBe('"Nabe für Kommunen" <nabe@nabe.example>')
    expect(parsed.subject).toBe(`Bestätigung für Grünau – ${'Ä'.repeat(80)}`)
    expect(parsed.text?.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim())
    expect(parsed.text).toContain(link)
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated')
    expect(parsed.messageId).toMatch(/^<[0-9a-f-]{36}@nabe\.example>$/)
    expect(Math.abs((parsed.date?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
    expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78)
    const lines = parsed.text?.split('\n') ?? []
    expect(lines.filter((line) => line.length > 76 && !line.includes(link))).toEqual([])
  })

  it('takes line ends in the subject for spaces, so that nobody adds headers', async () => {
    await mailer.send({
      to: 'bob@muster.example',
      subject: 'Rat\r\nBcc: opfer@muster.example\r\n\r\nHallo',
      text: 'x',
    })
    const { parsed, to } = await server.waitFor((mail) => mail.to.includes('bob@muster.example'))
    expect(parsed.subject).toBe('Rat Bcc: opfer@muster.example Hallo')
    expect(parsed.bcc).toBeUndefined()
    expect(to).toEqual(['bob@muster.example'])
  })

  it.each([
    'a@muster.example, b@muster.example',
    'a@muster.example\r\nBcc: b@muster.example',
    'Anna <a@muster.example>',
    'a@muster.example b@muster.example',
    'anna',
    '',
    'a@@b',
  ])('refuses a recipient that is not one plain address: %j', async (to) => {
    const before = server.messages.length
    expect(await refusalOf(mailer.send({ to, subject: 's', text: 't' }))).toBe(true)
    expect(server.messages).toHaveLength(before)
  })

  it('tells a mailbox that does not exist from one that is busy', async () => {
    expect(await refusalOf(mailer.send({ to: 'weg@muster.example', subject: 's', text: 't' }))).toBe(true)
    expect(await refusalOf(mailer.send({ to: 'spaeter@muster.example', subject: 's', text: 't' }))).toBe(
      false,
    )
  })

  it('counts a server that is away or wants another password as passing', async () => {
    const away = await startSmtpServer()
    await away.stop()
    expect(await refusalOf(mailerTo(away.url).send({ to: 'a@b.example', subject: 's', text: 't' }))).toBe(
      false,
    )

    const locked = await startSmtpServer({
      settings: {
        authOptional: false,
        onAuth: (_auth, _session, callback) =>
          callback(Object.assign(new Error('wrong'), { responseCode: 535 })),
      },
    })
    const url = locked.url.replace('smtp://', 'smtp://nabe:falsch@')
    expect(await refusalOf(mailerTo(url).send({ to: 'a@b.example', subject: 's', text: 't' }))).toBe(false)
    await locked.stop()
  })
})

it('counts a refused sender as passing, a refused content as final', async () => {
  const strict = await startSmtpServer({
    settings: {
      onMailFrom: (_address, _session, callback) =>
        callback(Object.assign(new Error('no such sender'), { responseCode: 553 })),
    },
  })
  expect(await refusalOf(mailerTo(strict.url).send({ to: 'a@b.example', subject: 's', text: 't' }))).toBe(
    false,
  )
  await strict.stop()

  const choosy = await startSmtpServer({
    settings: {
      onData: (stream, _session, callback) => {
        stream.resume()
        stream.on('end', () => callback(Object.assign(new Error('spam'), { responseCode: 554 })))
      },
    },
  })
  expect(await refusalOf(mailerTo(choosy.url).send({ to: 'a@b.example', subject: 's', text: 't' }))).toBe(
    true,
  )
  await choosy.stop()
})

it('goes into the outbox where there is no server', async () => {
  const outbox: MailMessage[] = []
  const demo = createMailer({ outbox: async (message) => void outbox.push(message) })
  await demo.send({ to: 'a@b.example', subject: 'Zwei\nZeilen', text: 'Wort '.repeat(40) })
  expect(outbox).toHaveLength(1)
  expect(outbox[0]?.subject).toBe('Zwei Zeilen')
  expect(outbox[0]?.text.split('\n').length).toBeGreaterThan(1)
})
