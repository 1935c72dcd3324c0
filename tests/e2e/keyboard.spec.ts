import type { Locator, Page } from '@playwright/test'
import { signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

/** Goes on with the tabulator until the control has the focus; it must show that it has. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    if (await control.evaluate((element) => element === document.activeElement)) {
      const outline = await control.evaluate((element) => getComputedStyle(element).outlineStyle)
      const shadow = await control.evaluate((element) => getComputedStyle(element).boxShadow)
      expect(outline !== 'none' || shadow !== 'none').toBe(true)
      return
    }
  }
  throw new Error(`The tabulator never reaches ${control}`)
}

test('a solution and a comment are written by keyboard alone', async ({ page }) => {
  await signIn(page, 'musterlandHauptamt')
  const summary = page.getByRole('region', { name: 'Bitte prüfen Sie Ihre Angaben' })
  const publish = page.getByRole('button', { name: 'Lösung veröffentlichen' })

  await test.step('skips to the content', async () => {
    await page.goto('/loesungen/neu')
    await expect(page.getByRole('combobox', { name: 'Themen' })).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused()
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('link', { name: 'Lösungen', exact: true }).last())
  })

  await test.step('an empty form comes back with the focus on what to mend', async () => {
    await tabTo(page, publish)
    await page.keyboard.press('Enter')
    await expect(summary).toBeFocused()
    await expect(page).toHaveTitle('Fehler: Neue Lösung – Nabe')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Titel', { exact: true })).toBeFocused()
    await expect(page.getByLabel('Titel', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  })

  await test.step('fills in the four answers', async () => {
    await page.keyboard.type('Posteingang mit der Tastatur')
    await tabTo(page, page.getByLabel('Kurz gesagt'))
    await page.keyboard.type('Ohne Maus vom Brief zur Akte.')
    await tabTo(page, page.getByLabel('Lösung: Was haben Sie gemacht?', { exact: true }))
    await page.keyboard.type('Tastenkürzel für alles.')
    const topics = page.getByRole('combobox', { name: 'Themen' })
    await tabTo(page, topics)
    await page.keyboard.type('DMS')
    await expect(topics).toHaveAttribute('aria-expanded', 'true')
    await expect(page.getByRole('status').filter({ hasText: 'Treffer' })).toHaveText(/^\d+ Treffer/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(
      page.getByRole('button', { name: 'E-Akte und Dokumentenmanagement entfernen' }),
    ).toBeVisible()
    await expect(topics).toBeFocused()
    // Escape closes the list, and the form is still here.
    await page.keyboard.type('Post')
    await page.keyboard.press('Escape')
    await expect(topics).toHaveAttribute('aria-expanded', 'false')
  })

  await test.step('looks at the preview and publishes', async () => {
    await page.keyboard.press('Shift+Tab')
    await tabTo(page, publish)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Posteingang mit der Tastatur' })).toBeVisible()
  })

  await test.step('writes a comment', async () => {
    const send = page.getByRole('button', { name: 'Kommentar absenden' })
    await tabTo(page, send)
    await page.keyboard.press('Enter')
    await expect(summary).toBeFocused()
    await expect(page).toHaveTitle(/^Fehler: /)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Ihr Kommentar')).toBeFocused()
    await page.keyboard.type('Wer mag, bekommt unsere Liste der Kürzel.')
    await tabTo(page, send)
    await page.keyboard.press('Space')
    await expect(page.getByRole('article').filter({ hasText: 'Liste der Kürzel' })).toBeVisible()
  })

  await test.step('opens the menu of the account and signs out', async () => {
    await tabTo(page, page.locator('summary').filter({ hasText: 'Konto:' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: 'Abmelden' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('banner').getByRole('link', { name: 'Anmelden' })).toBeVisible()
  })
})

test('a place of work is chosen by keyboard alone', async ({ page }) => {
  await page.goto('/registrieren')
  const place = page.getByRole('combobox', { name: 'Wo arbeiten Sie?' })
  await tabTo(page, place)
  await expect(async () => {
    await place.press('Control+a')
    await page.keyboard.type('Bautzen')
    await expect(page.getByRole('option').first()).toBeVisible({ timeout: 2000 })
  }).toPass()
  await expect(page.getByRole('option').filter({ hasText: 'Landkreis · Sachsen' })).toBeVisible()
  await expect(
    page.getByRole('option').filter({ hasText: 'Stadt · Landkreis Bautzen · Sachsen · 02625' }),
  ).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Treffer' })).toBeAttached()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Weiter' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Ihre Angaben' })).toBeVisible()
})
