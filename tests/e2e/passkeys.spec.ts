import type { Page } from '@playwright/test'
import { letTimePass } from '#tests/support/e2e-database'
import { enterPassword, fillDetails, password, readMail, signOut } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

const named = `http://localhost:${process.env.E2E_PORT ?? 4311}`
const email = 'noah.muster@verband-der-passkeys.example'

/** Gives the browser of a page a device, which says yes until told otherwise. */
async function giveDevice(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    says: (isUserVerified: boolean) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  }
}

const isSignedIn = (page: Page) => expect(page.getByRole('banner').getByText('Konto:')).toBeVisible()

/** Confirms the address at the name that passkeys are bound to; mails name the address made of digits. */
async function confirmAddressHere(page: Page): Promise<void> {
  const mail = await readMail(page, email, 'Nabe: bitte bestätigen Sie Ihre E-Mail-Adresse')
  const link = (await mail.getByRole('link').getAttribute('href')) ?? ''
  await page.goto(link.replace('127.0.0.1', 'localhost'))
  await page.getByRole('button', { name: 'E-Mail-Adresse bestätigen' }).click()
  await expect(page.getByText('Ihre E-Mail-Adresse ist bestätigt')).toBeVisible()
}

test.describe('at an address that browsers know passkeys for', () => {
  // They know them at names alone, not at addresses made of digits.
  test.use({ baseURL: named })

  test('a passkey is made, signs in, is the second step, confirms, and goes', async ({ page }) => {
    test.setTimeout(120_000)
    const device = await giveDevice(page)
    await page.goto('/registrieren?nicht-dabei=1')
    await page.getByLabel('Ihre Organisation').fill('Verband der Passkeys')
    await fillDetails(page, { name: 'Noah Muster', functionTitle: 'Referat', email })
    await confirmAddressHere(page)
    await enterPassword(page, email)
    await isSignedIn(page)

    await test.step('it needs a name, and the device’s consent', async () => {
      await page.goto('/konto/sicherheit/passkeys')
      await page.getByRole('button', { name: 'Passkey anlegen' }).click()
      await expect(page).toHaveTitle(/^Fehler: /)
      await expect(page.getByText('Bitte geben Sie dem Passkey einen Namen.').first()).toBeVisible()
      await page.getByLabel('Name des Passkeys').fill('Dienstlaptop')
      await device.says(false)
      await page.getByRole('button', { name: 'Passkey anlegen' }).click()
      await expect(page.getByText('Das hat nicht geklappt')).toBeVisible()
      await device.says(true)
      await page.getByRole('button', { name: 'Passkey anlegen' }).click()
      await expect(
        page.getByRole('heading', { level: 1, name: 'Ihre Wiederherstellungscodes' }),
      ).toBeVisible()
      await page.getByRole('link', { name: 'Ich habe sie aufgehoben' }).click()
      await expect(page.getByRole('rowheader', { name: 'Dienstlaptop' })).toBeVisible()
      await readMail(page, email, 'Nabe: Ihre Anmeldung wurde geändert', 'Passkey angelegt')
    })

    await test.step('the same device makes no second one', async () => {
      await page.goto('/konto/sicherheit/passkeys')
      await page.getByLabel('Name des Passkeys').fill('Noch einer')
      await page.getByRole('button', { name: 'Passkey anlegen' }).click()
      await expect(page.getByText('Auf diesem Gerät gibt es schon einen Passkey')).toBeVisible()
    })

    await test.step('after the password it is asked for; refused, nobody gets in', async () => {
      await signOut(page)
      await page.goto('/anmelden?weiter=/konto/sitzungen')
      await enterPassword(page, email)
      await expect(page).toHaveTitle(/^Zweiter Faktor/)
      await device.says(false)
      await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click()
      await expect(page.getByText('Das hat nicht geklappt')).toBeVisible()
      await device.says(true)
      await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click()
      await expect(page).toHaveURL(/\/konto\/sitzungen$/)
    })

    await test.step('it keeps the text of a lost session, without a password', async () => {
      await page.goto('/konto')
      await page.getByLabel('Funktion').fill('Referat Digitales')
      await page.context().clearCookies()
      await page.getByRole('button', { name: 'Angaben speichern' }).click()
      await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click()
      await page.getByRole('button', { name: 'Jetzt absenden' }).click()
      await expect(page.getByLabel('Funktion')).toHaveValue('Referat Digitales')
    })

    await test.step('it confirms what is grave, and is removed', async () => {
      await page.goto('/konto/sicherheit')
      await letTimePass(page, 31)
      await page.getByRole('button', { name: 'Passkey entfernen: Dienstlaptop' }).click()
      await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click()
      await page.getByRole('button', { name: 'Jetzt absenden' }).click()
      await expect(page.getByText('Der Passkey ist entfernt')).toBeVisible()
    })

    await test.step('then it is nobody’s', async () => {
      await signOut(page)
      await page.goto('/anmelden')
      await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click()
      await expect(page).toHaveTitle(/^Fehler: /)
      await expect(page.getByText('Diesen Passkey kennen wir nicht.')).toBeVisible()
      await enterPassword(page, email, password)
      await isSignedIn(page)
    })
  })
})

test('where passkeys do not work, none are offered', async ({ page, browser }) => {
  await page.goto('/anmelden')
  await expect(page.getByRole('button', { name: 'Anmelden', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mit Passkey anmelden' })).toBeHidden()
  const context = await browser.newContext({ baseURL: named, javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto('/anmelden')
  await expect(plain.getByRole('button', { name: 'Anmelden', exact: true })).toBeVisible()
  await expect(plain.getByRole('button', { name: 'Mit Passkey anmelden' })).toBeHidden()
  await context.close()
})
