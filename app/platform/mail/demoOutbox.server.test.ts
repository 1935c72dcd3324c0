import pg from 'pg'
import { afterAll, afterEach, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { moveClock } from '~/platform/clock.server'
import { createMailer, demoOutbox } from './index.server'

const { url } = useDatabase()
const pool = new pg.Pool({ connectionString: url })
afterEach(() => moveClock(0))
afterAll(() => pool.end())

it('keeps the mails of the demonstration in its table', async () => {
  const mailer = createMailer({ outbox: demoOutbox((text, values) => pool.query(text, values)) })
  moveClock(24 * 60 * 60 * 1000)
  await mailer.send({
    to: 'anna@musterstadt.example',
    subject: 'Grüße',
    text: 'Guten Tag,\n\nhier ist Ihr Link.',
  })
  const { rows } = await pool.query('SELECT recipient, subject, body, created_at FROM demo_mail')
  expect(rows).toMatchObject([
    { recipient: 'anna@musterstadt.example', subject: 'Grüße', body: 'Guten Tag,\n\nhier ist Ihr Link.' },
  ])
  expect(rows[0].created_at.getTime()).toBeGreaterThan(Date.now() + 23 * 60 * 60 * 1000)
})
