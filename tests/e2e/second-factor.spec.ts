import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { letTimePass } from '#tests/support/e2e-database'
import {
  confirmAddress,
  enterPassword,
  letIn,
  type Newcomer,
  password,
  readMail,
  register,
  signIn,
  signOut,
} from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'
import { Phone } from '#tests/support/phone'

/** Pages that are only reached with a second factor, which the walk over all others has none of. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** Sets up an app on the page that offers it; ends at the recovery codes. */
async function setUpApp(
  page: Page,
  look: (page: Page) => Promise<void>,
): Promise<{ phone: Phone; codes: string[] }> {
  await page.getByRole('link', { name: 'App einrichten' }).click()
  const phone = new Phone((await page.locator('.qr__address').textContent()) ?? '')
  await page.getByLabel('Code aus der App').fill('000000')
  await page.getByRole('button', { name: 'App einrichten' }).click()
  await expect(page).toHaveTitle(/^Fehler: /)
  await page.getByLabel('Code aus der App').fill(phone.code())
  await page.getByRole('button', { name: 'App einrichten' }).click()
  const list = page.getByRole('list', { name: 'Zehn Codes, jeder gilt einmal' })
  await expect(list.getByRole('listitem')).toHaveCount(10)
  const codes = await list.getByRole('listitem').allTextContents()
  await look(page)
  await page.getByRole('link', { name: 'Ich habe sie aufgehoben' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sicherheit' })).toBeVisible()
  return { phone, codes }
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
}

const isSignedIn = (page: Page) => expect(page.getByRole('banner').getByText('Konto:')).toBeVisible()

for (const javaScript of [true, false]) {
  test.describe(`JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: javaScript })
    // What looks at a page needs its scripts.
    const look = (page: Page) => (javaScript ? expectAccessible(page) : Promise.resolve())
    const mark = javaScript ? 'mit' : 'ohne'
    const town = javaScript ? 'Malschwitz' : 'Kubschütz'
    const newcomer: Newcomer = {
      name: `Sascha Muster ${mark}`,
      functionTitle: 'Hauptamt',
      email: `sascha.${mark}@${javaScript ? 'malschwitz' : 'kubschuetz'}.example`,
      place: { typed: town, hit: town },
    }
    const { email, name } = newcomer

    test('an app is set up, asked for, lost, and taken back', async ({ page, somebodyElse }) => {
      test.setTimeout(180_000)
      await page.goto('/registrieren')
      await register(page, newcomer, javaScript)
      await confirmAddress(page, email)
      await enterPassword(page, email)
      await isSignedIn(page)

      const { phone, codes } = await test.step('the app is set up', async () => {
        await page.goto('/konto/sicherheit')
        return setUpApp(page, look)
      })

      await test.step('the password alone is not enough', async () => {
        await signOut(page)
        await page.goto('/anmelden?weiter=/konto/sitzungen')
        await enterPassword(page, email)
        await expect(page).toHaveTitle(/^Zweiter Faktor/)
        await look(page)
        const aside = await somebodyElse()
        await aside.goto('/anmelden/zweiter-faktor')
        await expect(aside).toHaveURL(/\/anmelden$/)
        await giveCode(page, '000000')
        await expect(page).toHaveTitle(/^Fehler: /)
        await giveCode(page, phone.code())
        await expect(page).toHaveURL(/\/konto\/sitzungen$/)
      })

      await test.step('a lost session keeps what was typed through both steps', async () => {
        await page.goto('/konto')
        await page.getByLabel('Funktion').fill('Leitung Hauptamt')
        await page.context().clearCookies()
        await page.getByRole('button', { name: 'Angaben speichern' }).click()
        await enterPassword(page, email)
        await giveCode(page, codes[0] ?? '')
        await page.getByRole('button', { name: 'Jetzt absenden' }).click()
        await expect(page.getByLabel('Funktion')).toHaveValue('Leitung Hauptamt')
        await readMail(page, email, 'Nabe: ein Wiederherstellungscode wurde benutzt', 'Übrig sind: 9')
      })

      await test.step('what is grave asks for both again', async () => {
        await page.goto('/konto/sicherheit')
        await letTimePass(page, 31)
        await page.getByRole('button', { name: 'App entfernen' }).click()
        await page.getByLabel('Passwort', { exact: true }).fill(password)
        await page.getByLabel('Code', { exact: true }).fill(codes[0] ?? '')
        await page.getByRole('button', { name: 'Weiter' }).click()
        await expect(page).toHaveTitle(/^Fehler: /)
        await page.getByLabel('Passwort', { exact: true }).fill(password)
        await page.getByLabel('Code', { exact: true }).fill(codes[1] ?? '')
        await page.getByRole('button', { name: 'Weiter' }).click()
        await expect(page.getByRole('button', { name: 'Jetzt absenden' })).toBeVisible()
      })

      await test.step('phone and codes are gone: an administrator takes the factor away', async () => {
        const admin = await somebodyElse()
        await signIn(admin, 'administration')
        await admin.goto(`/admin/mitglieder?q=${email}`)
        await admin.getByRole('link', { name: `Zweiten Faktor zurücksetzen: ${name}` }).click()
        await admin.getByRole('button', { name: 'Zweiten Faktor zurücksetzen' }).click()
        await expect(admin).toHaveTitle(/^Fehler: /)
        await admin.getByRole('radio', { name: 'Handy oder Passkey ist verloren' }).check()
        await admin.getByRole('button', { name: 'Zweiten Faktor zurücksetzen' }).click()
        await expect(admin.getByText('Die Änderung gilt sofort.')).toBeVisible()
        await page.goto('/konto')
        await expect(page).toHaveURL(/\/anmelden/)
        await readMail(page, email, 'Nabe: Ihr zweiter Faktor wurde zurückgesetzt')
        await page.goto('/anmelden')
        await enterPassword(page, email)
        await isSignedIn(page)
      })

      await test.step('their organisation demands one: nothing else before it is set up', async () => {
        const admin = await somebodyElse()
        await signIn(admin, 'administration')
        await letIn(admin, name)
        await admin.goto(`/kommunen?q=${town}`)
        await admin.getByRole('main').getByRole('link', { name: town }).first().click()
        await admin.goto(`${new URL(admin.url()).pathname}/bearbeiten`)
        await admin.getByRole('link', { name: 'Zweiten Faktor verlangen' }).click()
        await admin.getByRole('checkbox', { name: /^Alle Mitglieder/ }).check()
        await admin.getByRole('button', { name: 'Speichern' }).click()
        const listed = admin.getByRole('listitem').filter({ hasText: town })
        await expect(listed).toContainText('0 von 1 Mitgliedern haben einen')

        await page.context().clearCookies()
        await page.goto('/anmelden?weiter=/loesungen/neu')
        await enterPassword(page, email)
        await expect(page.getByText('Bitte richten Sie zuerst einen zweiten Faktor ein')).toBeVisible()
        await page.goto('/loesungen/neu')
        await expect(page.getByRole('button', { name: 'Lösung veröffentlichen' })).toHaveCount(0)
        await page.goto('/konto/sicherheit')
        await setUpApp(page, look)
        await page.goto('/loesungen/neu')
        await expect(page.getByRole('button', { name: 'Lösung veröffentlichen' })).toBeVisible()
        await page.goto('/konto/sicherheit')
        await page.getByRole('button', { name: 'App entfernen' }).click()
        await expect(page.getByText('das ist Ihr letzter')).toBeVisible()
      })
    })
  })
}
