import type { Page } from '@playwright/test'
import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { letTimePass } from '#tests/support/e2e-database'
import {
  confirmAddress,
  enterPassword,
  letIn,
  type Newcomer,
  password,
  register,
  signIn,
} from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1'

/** Signs in with a browser that calls itself this. */
async function signInAs(page: Page, email: string, userAgent: string): Promise<void> {
  await page.context().setExtraHTTPHeaders({ 'User-Agent': userAgent })
  await page.goto('/anmelden')
  await enterPassword(page, email)
  await expect(page.getByRole('banner').getByText('Konto:')).toBeVisible()
}

async function expectSignedOut(page: Page): Promise<void> {
  await page.goto('/konto')
  await expect(page).toHaveURL(/\/anmelden/)
}

for (const javaScript of [true, false]) {
  test.describe(`JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: javaScript })
    const mark = javaScript ? 'mit' : 'ohne'
    const newcomer: Newcomer = {
      name: `Kim Muster ${mark}`,
      functionTitle: 'Hauptamt',
      email: `kim.${mark}@grossdubrau.example`,
      place: { typed: 'Großdubrau', hit: 'Großdubrau' },
    }
    const { email, name } = newcomer

    test('a stolen session is ended, a role goes only to who knows the password', async ({
      page,
      somebodyElse,
    }) => {
      test.setTimeout(120_000)
      const thief = await somebodyElse()
      await test.step('somebody else holds a session', async () => {
        await page.goto('/registrieren')
        await register(page, newcomer, javaScript)
        await confirmAddress(page, email)
        await enterPassword(page, email)
        await expect(page.getByRole('banner').getByText('Konto:')).toBeVisible()
        await signInAs(thief, email, firefox)
      })

      await test.step('it is found and ended', async () => {
        await page.goto('/konto')
        await page.getByRole('link', { name: 'Ihre Anmeldungen' }).click()
        await expect(page.getByRole('row')).toHaveCount(3)
        await expect(page.getByRole('row').nth(1)).toContainText('diese Anmeldung')
        await page.getByRole('button', { name: /^Anmeldung beenden: Firefox unter Windows/ }).click()
        await expect(page.getByText('Die Anmeldung ist beendet')).toBeVisible()
        await expect(page.getByRole('row')).toHaveCount(2)
        await expectSignedOut(thief)
      })

      await test.step('so are all others at once', async () => {
        const third = await somebodyElse()
        await signInAs(thief, email, firefox)
        await signInAs(third, email, safari)
        await page.goto('/konto/sitzungen')
        await expect(page.getByRole('rowheader', { name: 'Safari auf einem iPhone' })).toBeVisible()
        await page.getByRole('button', { name: 'Alle anderen beenden' }).click()
        await expect(page.getByText('Alle anderen Anmeldungen sind beendet')).toBeVisible()
        await expect(page.getByRole('row')).toHaveCount(2)
        await expectSignedOut(thief)
        await expectSignedOut(third)
      })

      const admin = await somebodyElse()
      await test.step('half an hour later the password is asked for, and the choice is kept', async () => {
        await signIn(admin, 'administration')
        await letIn(admin, name)
        await admin.goto(`/admin/mitglieder?q=${email}`)
        await admin.getByRole('link', { name: `Rolle ändern: ${name}` }).click()
        await letTimePass(admin, 31)
        await admin.getByRole('radio', { name: 'Fachtag-Team', exact: true }).check()
        await admin.getByRole('button', { name: 'Rolle speichern' }).click()
        await expect(admin).toHaveTitle(/^Bitte geben Sie Ihr Passwort noch einmal ein/)
        const give = async (secret: string) => {
          await admin.getByLabel('Passwort', { exact: true }).fill(secret)
          await admin.getByRole('button', { name: 'Weiter' }).click()
        }
        await give('falsch geraten')
        await expect(admin).toHaveTitle(/^Fehler: /)
        await expect(admin.getByText('Das Passwort stimmt nicht.').first()).toBeVisible()
        await give(DEMO_PASSWORD)
        await expect(admin.getByText('Danke. Ihre Eingaben sind noch da.')).toBeVisible()
        await admin.getByRole('button', { name: 'Jetzt absenden' }).click()
        await expect(admin.getByText('Die Änderung gilt sofort.')).toBeVisible()
      })

      await test.step('the new role begins with a new session', async () => {
        await expectSignedOut(page)
        await enterPassword(page, email, password)
        expect((await page.goto('/moderation'))?.status()).toBe(200)
      })

      await test.step('not asked again at once', async () => {
        await admin.goto(`/admin/mitglieder?q=${email}`)
        await admin.getByRole('link', { name: `Rolle ändern: ${name}` }).click()
        await admin.getByRole('radio', { name: 'Mitglied', exact: true }).check()
        await admin.getByRole('button', { name: 'Rolle speichern' }).click()
        await expect(admin.getByText('Die Änderung gilt sofort.')).toBeVisible()
      })
    })
  })
}
