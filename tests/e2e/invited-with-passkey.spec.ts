import { enterPassword, password, readMail, signIn, signOut } from '#tests/support/e2e-steps'
import { expect, listen, test } from '#tests/support/e2e-test'

test('somebody invited makes a passkey and signs in with it', async ({
  page,
  browser,
  baseURL,
  complaints,
}) => {
  test.setTimeout(120_000)
  const email = 'passkey@musterstadt.example'
  // Browsers know passkeys at names alone, not at addresses made of digits.
  const named = (address: string) => address.replace('127.0.0.1', 'localhost')
  const context = await browser.newContext({ baseURL: named(baseURL ?? '') })
  const invited = await context.newPage()
  listen(context, complaints, named(baseURL ?? ''))

  await test.step('a member invites', async () => {
    await signIn(page, 'musterstadtDigital')
    await page.goto('/konto/einladungen')
    await page.getByLabel('Dienstliche E-Mail-Adresse').fill(email)
    await page.getByRole('button', { name: 'Einladung senden' }).click()
    await expect(page.getByText('Die Einladung ist unterwegs')).toBeVisible()
  })

  await test.step('the invited person joins', async () => {
    const mail = await readMail(page, email, 'Nabe: Einladung von Musterstadt')
    await invited.goto(named((await mail.getByRole('link').getAttribute('href')) ?? ''))
    await invited.getByLabel('Vor- und Nachname').fill('Luca Muster')
    await invited.getByLabel('Funktion').fill('Archiv')
    await invited.getByLabel('Passwort', { exact: true }).fill(password)
    await invited.getByRole('button', { name: 'Konto anlegen' }).click()
    await enterPassword(invited, email)
    await expect(invited.getByText('Willkommen bei Nabe')).toBeVisible()
  })

  await test.step('makes a passkey', async () => {
    const device = await context.newCDPSession(invited)
    await device.send('WebAuthn.enable')
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await invited.getByRole('link', { name: 'Passkey oder zweiten Faktor einrichten' }).click()
    await invited.getByRole('link', { name: 'Passkey anlegen' }).click()
    await invited.getByLabel('Name des Passkeys').fill('Dienstrechner')
    await invited.getByRole('button', { name: 'Passkey anlegen' }).click()
    await expect(invited.getByRole('heading', { name: /Wiederherstellungscodes/ }).first()).toBeVisible()
  })

  await test.step('and signs in with it, without a password', async () => {
    await signOut(invited)
    await invited.goto('/anmelden')
    await invited.getByRole('button', { name: 'Mit Passkey anmelden' }).click()
    await expect(invited.getByRole('banner').getByText('Konto:')).toBeVisible()
    await invited.goto('/konto')
    await expect(invited.getByRole('main').getByText(email)).toBeVisible()
  })
  await context.close()
})
