import { once } from 'node:events'
import { createServer } from 'node:net'
import {
  dataFolder,
  freePort,
  killHard,
  postmasterOf,
  removeData,
  run,
  type Site,
  startSite,
} from '#tests/support/e2e-server'
import { comment, publish, signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

test.describe('killed the hard way', () => {
  test.setTimeout(120_000)
  let folder = ''
  let site: Site | undefined

  test.beforeEach(() => {
    folder = dataFolder()
  })
  test.afterEach(async () => {
    await site?.stop()
    await removeData(folder)
  })

  for (const victim of ['the application', 'the application and PostgreSQL'] as const) {
    test(`${victim}: nothing is lost and the next start works`, async ({ browser }) => {
      const settings = { PORT: String(await freePort()), DATA_DIR: folder }
      site = await startSite(settings)
      const context = await browser.newContext({ baseURL: site.address })
      const page = await context.newPage()
      await signIn(page, 'musterstadtDigital')
      const address = await publish(page, {
        title: 'Übersteht auch einen Stromausfall',
        summary: 'Was gespeichert ist, ist gespeichert.',
        body: 'Auch mit Umlauten: ÄÖÜß.',
        topic: 'IT-Notfall und Krisenmanagement',
      })
      await comment(page, 'Und dieser Kommentar auch.')

      const postmaster = postmasterOf(folder)
      await site.kill()
      if (victim !== 'the application' && postmaster) await killHard(postmaster)

      const begin = Date.now()
      site = await startSite(settings)
      expect(Date.now() - begin).toBeLessThan(30_000)
      expect(site.said()).toContain(`Nabe läuft: ${site.address}`)
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Übersteht auch einen Stromausfall')
      await expect(page.getByRole('article').filter({ hasText: 'Und dieser Kommentar auch.' })).toBeVisible()
      await comment(page, 'Wir sind noch angemeldet.')
      await context.close()
    })
  }
})

test('a port in use is named in one line', async () => {
  const folder = dataFolder()
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const started = run('start', { PORT: String(port), DATA_DIR: folder })
  expect(await started.ended).toBe(1)
  expect(started.said().trim().split('\n').at(-1)).toBe(
    `Port ${port} ist schon belegt. Beenden Sie das andere Programm oder wählen Sie einen anderen: PORT=${port + 1} npm start`,
  )
  expect(started.said()).not.toMatch(/\n\s+at /)
  expect(postmasterOf(folder)).toBeNull()
  other.close()
  await removeData(folder)
})

test('an instance names every setting that is missing', async () => {
  const started = run('start', { PORT: '0', DATABASE_URL: 'postgresql://nabe@127.0.0.1:1/nabe' })
  expect(await started.ended).not.toBe(0)
  const lines = started.said().trim().split('\n').slice(1)
  expect(lines.map((line) => line.trim().split(' ')[0])).toEqual(['PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM'])
})

test('wrong settings are named as well', async () => {
  const started = run('start', { PORT: 'viele', SMTP_URL: 'mail.example', LOG_LEVEL: 'laut' })
  expect(await started.ended).not.toBe(0)
  for (const name of ['PORT', 'SMTP_URL', 'LOG_LEVEL']) expect(started.said()).toContain(`${name} ist falsch`)
  expect(started.said()).not.toMatch(/\n\s+at /)
})

test('the demonstration answers on the loopback address alone', async () => {
  const started = run('start', {
    PORT: String(await freePort()),
    HOST: '0.0.0.0',
    DATA_DIR: '/tmp/never-made',
  })
  expect(await started.ended).not.toBe(0)
  expect(started.said()).toContain('HOST ist 0.0.0.0')
})

test('a database that does not answer is named in one line', async () => {
  const started = run('start', {
    PORT: String(await freePort()),
    DATABASE_URL: 'postgresql://nabe@127.0.0.1:1/nabe',
    PUBLIC_URL: 'http://nabe.example',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Nabe <nabe@nabe.example>',
  })
  expect(await started.ended).toBe(1)
  expect(started.said()).toMatch(/Datenbank/)
  expect(started.said().trim().split('\n')).toHaveLength(1)
})
