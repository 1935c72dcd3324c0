import { members } from '#prisma/demo/members'
import { enterPassword, password, readMail, signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

for (const javaScript of [true, false]) {
  test.describe(`JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: javaScript })
    const mark = javaScript ? 'mit' : 'ohne'

    test('a colleague is invited and is in', async ({ page, somebodyElse }) => {
      test.setTimeout(120_000)
      const email = `eingeladen.${mark}@musterstadt.example`
      const invited = await somebodyElse()

      await test.step('a member invites', async () => {
        await signIn(page, 'musterstadtDigital')
        await page.goto('/konto')
        await page.getByRole('link', { name: 'Kolleginnen und Kollegen einladen' }).click()
        await page.getByLabel('Persönliche Worte').fill('Sieh mal: https://boese.example')
        await page.getByRole('button', { name: 'Einladung senden' }).click()
        await expect(page).toHaveTitle(/^Fehler: /)
        await expect(page.getByLabel('Persönliche Worte')).toHaveValue('Sieh mal: https://boese.example')
        await page.getByLabel('Dienstliche E-Mail-Adresse').fill(email)
        await page.getByLabel('Funktion').fill('Bauhof')
        await page.getByLabel('Persönliche Worte').fill('Das wird Ihnen gefallen.')
        await page.getByRole('button', { name: 'Einladung senden' }).click()
        await expect(page.getByText('Die Einladung ist unterwegs')).toBeVisible()
        await expect(page.getByRole('row', { name: email })).toContainText('heute')
      })

      await test.step('the link makes an account', async () => {
        const mail = await readMail(invited, email, 'Nabe: Einladung von Musterstadt')
        await expect(mail).toContainText('Das wird Ihnen gefallen.')
        await mail.getByRole('link').click()
        await expect(invited.getByRole('heading', { level: 1 })).toHaveText('Einladung annehmen')
        await expect(invited.getByLabel('Funktion')).toHaveValue('Bauhof')
        await invited.getByLabel('Vor- und Nachname').fill(`Sascha Muster ${mark}`)
        await invited.getByLabel('Passwort', { exact: true }).fill('bauhof-musterstadt')
        await invited.getByRole('button', { name: 'Konto anlegen' }).click()
        await expect(invited).toHaveTitle(/^Fehler: /)
        await expect(invited.getByLabel('Vor- und Nachname')).toHaveValue(`Sascha Muster ${mark}`)
        await invited.getByLabel('Passwort', { exact: true }).fill(password)
        await invited.getByRole('button', { name: 'Konto anlegen' }).click()
        await expect(invited.getByText('Ihr Konto ist angelegt')).toBeVisible()
      })

      await test.step('and belongs to the organisation at once', async () => {
        await enterPassword(invited, email)
        await expect(invited.getByText('Willkommen bei Nabe')).toBeVisible()
        await expect(invited.getByRole('main').getByText('freigeschaltet', { exact: true })).toBeVisible()
        await page.goto('/konto/einladungen')
        await expect(page.getByRole('row', { name: email })).toHaveCount(0)
        await readMail(page, members.musterstadtDigital.email, 'Nabe: Ihre Einladung wurde angenommen', mark)
      })
    })

    test('an invitation is taken back; who has an account learns it by mail', async ({
      page,
      somebodyElse,
    }) => {
      const email = `zurueck.${mark}@musterstadt.example`
      await signIn(page, 'musterstadtSchule')
      const send = async (to: string) => {
        await page.goto('/konto/einladungen')
        await page.getByLabel('Dienstliche E-Mail-Adresse').fill(to)
        await page.getByRole('button', { name: 'Einladung senden' }).click()
        await expect(page.getByText('Die Einladung ist unterwegs')).toBeVisible()
      }
      await send(email)
      const stranger = await somebodyElse()
      const link = await (await readMail(stranger, email, 'Nabe: Einladung von Musterstadt'))
        .getByRole('link')
        .getAttribute('href')
      await page.getByRole('button', { name: `Einladung an ${email} zurücknehmen` }).click()
      await expect(page.getByText('Die Einladung ist zurückgenommen')).toBeVisible()
      expect((await stranger.goto(link ?? ''))?.status()).toBe(410)
      await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Diese Einladung gilt nicht mehr')

      const known = members.musterkreisBauaufsicht.email
      await send(known)
      await expect(page.getByRole('row', { name: known })).toBeVisible()
      const mail = await readMail(stranger, known, 'Nabe: Einladung von Musterstadt')
      await expect(mail).toContainText('Sie haben dort schon ein Konto')
    })
  })
}
