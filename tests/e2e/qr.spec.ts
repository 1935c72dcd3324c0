import {
  confirmAddress,
  enterPassword,
  letIn,
  type Newcomer,
  register,
  signIn,
} from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

for (const javaScript of [true, false]) {
  test.describe(`JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    test.use({
      javaScriptEnabled: javaScript,
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    })

    test('a phone without an account keeps topic and talk from the last slide to the published solution', async ({
      page,
      somebodyElse,
    }) => {
      const mark = javaScript ? 'mit' : 'ohne'
      const newcomer: Newcomer = {
        name: `Mika Muster ${mark}`,
        functionTitle: 'Schulverwaltung',
        email: `mika.${mark}@grossdubrau.example`,
        place: { typed: 'Großdubrau', hit: 'Großdubrau' },
      }
      const topic = 'Schule und Schul-IT'
      const title = `Ein Support für sechs Schulen (${mark} Skript)`
      const about = page.getByText(/^Zu: Vortrag „.*Schul-IT gemeinsam betreiben.*“ am 25\. November 2025/)
      const publish = page.getByRole('button', { name: 'Lösung veröffentlichen' })
      const fits = async () =>
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

      await test.step('the Fachtag leads to the registration', async () => {
        await page.goto('/fachtage/beispiel-fachtag')
        await expect(
          page.getByRole('img', { name: /^QR-Code mit der Adresse dieser Seite: http/ }),
        ).toBeVisible()
        if (javaScript) await fits()
        await page
          .getByRole('link', { name: `Lösung beitragen zum Thema „${topic}“` })
          .first()
          .click()
        await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible()
        await page.getByRole('link', { name: 'Jetzt registrieren' }).click()
      })

      await test.step('registers, confirms the address and signs in', async () => {
        await register(page, newcomer, javaScript)
        if (javaScript) await fits()
        await confirmAddress(page, newcomer.email)
        await enterPassword(page, newcomer.email)
      })

      await test.step('lands in the prefilled form and keeps a draft', async () => {
        await expect(page.getByRole('heading', { level: 1, name: 'Neue Lösung' })).toBeVisible()
        await expect(about).toBeVisible()
        if (javaScript) await expect(page.getByRole('button', { name: `${topic} entfernen` })).toBeVisible()
        else await expect(page.getByRole('checkbox', { name: topic })).toBeChecked()
        if (javaScript) await fits()
        await expect(publish).toHaveCount(0)
        await page.getByLabel('Titel', { exact: true }).fill(title)
        await page.getByRole('button', { name: 'Entwurf speichern' }).click()
        await expect(page.getByText('Entwurf gespeichert. Außer Ihnen sieht ihn niemand.')).toBeVisible()
      })

      await test.step('publishes once let in', async () => {
        const team = await somebodyElse()
        await signIn(team, 'fachtagTeam')
        await letIn(team, newcomer.name)
        await page.goto('/konto/entwuerfe')
        await page.getByRole('link', { name: title }).click()
        await page.getByLabel('Kurz gesagt').fill('Eine Rufnummer, zwei Personen, sechs Schulen.')
        await page.getByLabel('Lösung: Was haben Sie gemacht?', { exact: true }).fill('Zweckvereinbarung.')
        await publish.click()
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
        await expect(page.getByText('Schul-IT gemeinsam betreiben').first()).toBeVisible()
        await expect(page.getByRole('main').getByRole('link', { name: topic }).first()).toBeVisible()
      })
    })
  })
}
