import { join } from 'node:path'
import pg from 'pg'
import { dataFolder, freePort, removeData, run, type Site, startSite } from '#tests/support/e2e-server'
import {
  confirmAddress,
  enterPassword,
  type Newcomer,
  readMail,
  register,
  signIn,
} from '#tests/support/e2e-steps'
import { expect, listen, test } from '#tests/support/e2e-test'
import { startEmbeddedPostgres } from '~/platform/db/embedded.server'

const newcomer: Newcomer = {
  name: 'Toni Muster',
  functionTitle: 'Bauhof',
  email: 'toni@wilsdruff.example',
  place: { typed: 'Wilsdruff', hit: 'Wilsdruff' },
}

test.describe('what is kept no longer', () => {
  test.setTimeout(180_000)
  let folder = ''
  let site: Site
  test.beforeEach(async () => {
    folder = dataFolder()
    site = await startSite({ PORT: String(await freePort()), DATA_DIR: folder })
  })
  test.afterEach(async () => {
    await site.stop()
    await removeData(folder)
  })

  /** Makes an account look as if nobody had used it for so long. */
  async function letMonthsPass(email: string, months: number): Promise<void> {
    const database = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: () => undefined })
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    const long = `now() - interval '${months} months'`
    const member = 'SELECT id FROM member WHERE email = $1'
    await client.query(`DELETE FROM session WHERE member_id IN (${member})`, [email])
    await client.query(`DELETE FROM audit WHERE actor_id IN (${member})`, [email])
    await client.query(`UPDATE member SET created_at = ${long} WHERE email = $1`, [email])
    await client.end()
    await database.stop()
  }

  async function retention(...args: string[]): Promise<string> {
    const command = run('nabe', { DATA_DIR: folder, PUBLIC_URL: site.address }, ['retention', ...args])
    expect(await command.ended, command.said()).toBe(0)
    return command.said()
  }

  test('somebody who was not here for long is asked, and stays with a click; the proof says so', async ({
    browser,
    complaints,
  }) => {
    const context = await browser.newContext({ baseURL: site.address, javaScriptEnabled: false })
    listen(context, complaints, site.address)
    const page = await context.newPage()

    await test.step('an account is not used for 19 months', async () => {
      await page.goto('/registrieren')
      await register(page, newcomer, false)
      await confirmAddress(page, newcomer.email)
      await letMonthsPass(newcomer.email, 19)
    })

    await test.step('the command counts first, then asks', async () => {
      expect(await retention('--dry-run')).toMatch(/ 1 {2}Nachfragen bei Mitgliedern/)
      expect(await retention()).toMatch(/ 1 {2}Nachfragen bei Mitgliedern/)
      expect(await retention()).toMatch(/ 0 {2}Nachfragen bei Mitgliedern/)
    })

    await test.step('a click keeps it, once', async () => {
      const mail = await readMail(page, newcomer.email, 'Nabe: möchten Sie Ihr Konto behalten?')
      const link = (await mail.getByRole('link').getAttribute('href')) ?? ''
      await page.goto(link)
      await expect(page.getByText(newcomer.email)).toBeVisible()
      await page.getByRole('button', { name: 'Konto behalten' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihr Konto bleibt')
      expect((await page.goto(link))?.status()).toBe(410)
      await page.goto('/anmelden')
      await enterPassword(page, newcomer.email)
      await expect(page.getByRole('banner').getByText('Konto:')).toBeVisible()
    })

    await test.step('administrators see the proof, set the days and find both in the log', async () => {
      const admin = await (await browser.newContext({ baseURL: site.address })).newPage()
      await signIn(admin, 'administration')
      await admin.goto('/admin')
      await admin.getByRole('link', { name: 'Aufbewahrung' }).click()
      const row = admin.getByRole('row', { name: /^Nachfragen bei Mitgliedern/ })
      await expect(row.getByRole('cell').last()).toHaveText('1')
      const days = admin.getByLabel('Protokoll', { exact: true })
      await days.fill('7')
      await admin.getByRole('button', { name: 'Fristen speichern' }).click()
      await expect(admin).toHaveTitle(/^Fehler: /)
      await expect(days).toHaveValue('7')
      await expect(admin.getByText('von 90 bis 365').first()).toBeVisible()
      await days.fill('120')
      await admin.getByRole('button', { name: 'Fristen speichern' }).click()
      await expect(admin.getByText('Die Fristen sind gespeichert')).toBeVisible()
      await admin.goto('/admin/protokoll')
      await admin.getByRole('link', { name: 'Einstellungen', exact: true }).click()
      await expect(admin.getByRole('row', { name: /Aufbewahrung geändert/ })).toContainText('audit: 120')
      await admin.context().close()
    })
  })
})
