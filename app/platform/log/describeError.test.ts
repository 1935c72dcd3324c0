import { afterAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { startSmtpServer } from '#tests/support/smtp'
import { closeDatabase, db, pool } from '~/platform/db/client.server'
import { createMailer } from '~/platform/mail/mailer.server'
import { describeError } from './describeError'

useDatabase()
afterAll(closeDatabase)

const email = 'erika.beispiel@musterort.example'
const name = 'Erika Beispiel'
const create = () => db.member.create({ data: { email, name } })
const caught = async (fails: () => PromiseLike<unknown>): Promise<unknown> => {
  try {
    await fails()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('what the log keeps of an error', () => {
  const refused: [string, () => PromiseLike<unknown>][] = [
    ['a row that is there already, through Prisma', () => create().then(create)],
    [
      'the same in SQL through Prisma',
      () => db.$executeRaw`INSERT INTO member (email, name) VALUES (${email}, ${name})`,
    ],
    [
      'the same through pg',
      () => pool().query('INSERT INTO member (email, name) VALUES ($1, $2)', [email, name]),
    ],
    ['a value of the wrong kind', () => pool().query('SELECT $1::text::int', [name])],
    // biome-ignore lint/suspicious/noExplicitAny: a call that TypeScript refuses as well
    ['a call that Prisma refuses', () => db.member.create({ data: { email, name, createdAt: name } as any })],
    ['broken JSON', async () => JSON.parse(`${name} ${email}`)],
  ]

  it.each(refused)('%s: neither name nor address, but where it happened', async (_, fails) => {
    const error = await caught(fails)
    const kept = describeError(error)
    const text = JSON.stringify(kept)
    expect(text).not.toContain('Erika')
    expect(text).not.toContain('Beispiel')
    expect(text).not.toContain('musterort')
    expect(kept.type).not.toBe('')
    expect(kept.stack).toMatch(/^\s+at /)
  })

  it('a mail that was refused: not to whom', async () => {
    const smtp = await startSmtpServer({ refuse: () => 550 })
    const mailer = createMailer({
      smtpUrl: smtp.url,
      from: 'nabe@nabe.example',
      publicUrl: 'https://nabe.example',
    })
    const kept = describeError(await caught(() => mailer.send({ to: email, subject: name, text: name })))
    await smtp.stop()
    expect(kept).toMatchObject({ type: 'MailRefused', cause: { code: 'EENVELOPE' } })
    expect(JSON.stringify(kept)).not.toMatch(/Erika|musterort/)
  })

  it('what says where to look stays', () => {
    const error = Object.assign(new Error('relation "solution" does not exist'), { code: '42P01' })
    expect(describeError(error)).toMatchObject({
      code: '42P01',
      message: 'relation "solution" does not exist',
    })
  })
})
