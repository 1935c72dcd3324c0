import type { Page } from '@playwright/test'
import { letTimePass } from '#tests/support/e2e-database'
import {
  confirmAddress,
  enterPassword,
  type Newcomer,
  password,
  readMail,
  register,
  signIn,
} from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

const oldSubject = 'Nabe: soll Ihre E-Mail-Adresse geändert werden?'
const newSubject = 'Nabe: bitte bestätigen Sie Ihre neue E-Mail-Adresse'

async function ask(page: Page, email: string): Promise<void> {
  await page.goto('/konto/e-mail')
  await page.getByLabel('Neue E-Mail-Adresse').fill(email)
  await page.getByRole('button', { name: 'Mails an beide Adressen senden' }).click()
}

async function follow(page: Page, to: string, subject: string, text: string): Promise<void> {
  const mail = await readMail(page, to, subject, text)
  await mail.getByRole('link').click()
}

for (const javaScript of [true, false]) {
  test.describe(`JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: javaScript })
    const mark = javaScript ? 'mit' : 'ohne'
    const name = `Robin Muster ${mark}`
    const address = (word: string) => `${word}.${mark}@radeburg.example`
    const newcomer: Newcomer = {
      name,
      functionTitle: 'Kämmerei',
      email: address('robin'),
      place: { typed: 'Radeburg', hit: 'Radeburg' },
    }

    test('a new address is confirmed in both mailboxes', async ({ page, somebodyElse }) => {
      test.setTimeout(120_000)
      const mailbox = await somebodyElse()
      await test.step('somebody signed in asks for it, with the password fresh', async () => {
        await page.goto('/registrieren')
        await register(page, newcomer, javaScript)
        await confirmAddress(page, newcomer.email)
        await enterPassword(page, newcomer.email)
        await expect(page.getByRole('banner').getByText('Konto:')).toBeVisible()
        await ask(page, newcomer.email)
        await expect(page).toHaveTitle(/^Fehler: /)
        await letTimePass(page, 31)
        await ask(page, address('neu'))
        await expect(page).toHaveTitle(/^Bitte geben Sie Ihr Passwort noch einmal ein/)
        await page.getByLabel('Passwort', { exact: true }).fill(password)
        await page.getByRole('button', { name: 'Weiter' }).click()
        await page.getByRole('button', { name: 'Jetzt absenden' }).click()
        await expect(page.getByText('Zwei Mails sind unterwegs')).toBeVisible()
      })

      await test.step('the old mailbox says that it was somebody else', async () => {
        await follow(mailbox, newcomer.email, oldSubject, address('neu'))
        await mailbox.getByRole('button', { name: 'Das war ich nicht' }).click()
        await expect(mailbox.getByRole('heading', { level: 1 })).toHaveText('Die Änderung ist abgebrochen')
        await page.goto('/konto')
        await expect(page).toHaveURL(/\/anmelden/)
      })

      await test.step('both mailboxes confirm, and the new address signs in', async () => {
        await enterPassword(page, newcomer.email)
        await ask(page, address('zweite'))
        await follow(mailbox, address('zweite'), newSubject, name)
        await mailbox.getByRole('button', { name: 'Bestätigen' }).click()
        await expect(mailbox.getByRole('heading', { level: 1 })).toHaveText('Danke, das ist bestätigt')
        await page.goto('/konto/e-mail')
        await expect(page.getByText('bestätigt', { exact: true })).toHaveCount(1)
        await follow(mailbox, newcomer.email, oldSubject, address('zweite'))
        await mailbox.getByRole('button', { name: 'Bestätigen' }).click()
        await expect(mailbox.getByRole('heading', { level: 1 })).toHaveText('Ihre neue E-Mail-Adresse gilt')
        await page.goto('/anmelden')
        await enterPassword(page, newcomer.email)
        await expect(page).toHaveTitle(/^Fehler: /)
        await enterPassword(page, address('zweite'))
        await expect(page.getByRole('banner').getByText('Konto:')).toBeVisible()
      })

      await test.step('without the old mailbox the administration confirms', async () => {
        await ask(page, address('dritte'))
        await expect(page.getByText('Zwei Mails sind unterwegs')).toBeVisible()
        const admin = await somebodyElse()
        await signIn(admin, 'administration')
        await admin.goto(`/admin/mitglieder?q=${address('zweite')}`)
        await admin.getByRole('link', { name: `E-Mail-Adresse bestätigen: ${name}` }).click()
        await admin.getByRole('button', { name: 'Anstelle der bisherigen Adresse bestätigen' }).click()
        await expect(admin.getByText('Die Änderung gilt sofort.')).toBeVisible()
        await follow(mailbox, address('dritte'), newSubject, name)
        await mailbox.getByRole('button', { name: 'Bestätigen' }).click()
        await expect(mailbox.getByRole('heading', { level: 1 })).toHaveText('Ihre neue E-Mail-Adresse gilt')
        await page.goto('/konto')
        await enterPassword(page, address('dritte'))
        await expect(page.getByRole('main').getByText(address('dritte'))).toBeVisible()
      })
    })
  })
}
