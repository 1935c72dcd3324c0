import type { Page } from '@playwright/test'
import { members } from '#prisma/demo/members'
import { enterPassword, fillSolution, signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

const box = (page: Page) => page.getByRole('complementary', { name: 'Gibt es das schon?' })
const dogs = /Hundesteuer online an-, um- und abmelden/

test.describe('while somebody writes', () => {
  test('the wheel that exists is shown and taken up with one click; the text stays', async ({ page }) => {
    await signIn(page, 'musterkreisBauaufsicht')
    await page.goto('/loesungen/neu')
    const title = page.getByLabel('Titel', { exact: true })
    await title.pressSequentially('Hundesteuer im Internet anmelden')
    await expect(box(page).getByRole('link', { name: dogs })).toBeVisible()
    await expect(box(page).getByText('Musterstadt', { exact: false }).first()).toBeVisible()
    await expect(box(page).getByText('„Hundesteuer“', { exact: false })).toBeVisible()
    await expect(title).toBeFocused()
    await expect(box(page).getByRole('status')).toHaveText(/ähnliche/)

    const opened = page.context().waitForEvent('page')
    await box(page)
      .getByRole('button', { name: /^Das nutzen wir auch\s*: Hundesteuer/ })
      .click()
    const ledger = await opened
    await expect(ledger.getByRole('heading', { level: 1, name: dogs })).toBeVisible()
    await expect(ledger.getByRole('main').getByText('im Einsatz').first()).toBeVisible()
    await ledger.close()
    await expect(title).toHaveValue('Hundesteuer im Internet anmelden')
    await title.pressSequentially(' und abmelden')
    await expect(box(page).getByText('Ihre Kommune steht dort schon.')).toBeVisible()
  })

  test('who asks is shown who asks the same, and joins with one click', async ({ page }) => {
    await signIn(page, 'grossbeispielDigital')
    await page.goto('/gesuche/neu')
    await page
      .getByLabel('Wer hat schon …?')
      .pressSequentially('Windows 11 Umstellung ohne Rechner zu tauschen')
    const join = box(page).getByRole('button', { name: /^Wir auch\s*: .*Windows 11/ })
    await expect(join).toBeVisible()
    const opened = page.context().waitForEvent('page')
    await join.click()
    const request = await opened
    await expect(request.getByRole('heading', { level: 1, name: /Windows 11/ })).toBeVisible()
    await request.close()
    await expect(page.getByLabel('Wer hat schon …?')).toHaveValue(/Windows 11/)
  })

  test('„Trotzdem neu“ folds it away by keyboard, for as long as the same is found', async ({ page }) => {
    await signIn(page, 'neuBeispielKaemmerei')
    await page.goto('/loesungen/neu')
    const title = page.getByLabel('Titel', { exact: true })
    await title.focus()
    await page.keyboard.type('Mängelmelder als App')
    const hit = box(page).getByRole('link', { name: /Mängelmelder/ })
    await expect(hit).toBeVisible()
    const onwards = box(page).getByRole('button', { name: 'Trotzdem neu' })
    for (
      let tabs = 0;
      tabs < 30 && !(await onwards.evaluate((it) => it === document.activeElement));
      tabs += 1
    )
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(hit).toBeHidden()
    await expect(title).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.type('.')
    await page.waitForResponse(/gibt-es-das-schon/)
    await expect(hit).toBeHidden()
    await box(page)
      .getByText(/ähnliche/)
      .first()
      .click()
    await expect(hit).toBeVisible()
  })

  test('a slow network disturbs nobody, and only the last text counts', async ({ page }) => {
    await signIn(page, 'neuBeispielKaemmerei')
    await page.goto('/loesungen/neu')
    const asked: string[] = []
    await page.route('**/gibt-es-das-schon/ergebnis?*', async (route) => {
      asked.push(new URL(route.request().url()).searchParams.get('titel') ?? '')
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue().catch(() => undefined)
    })
    const title = page.getByLabel('Titel', { exact: true })
    await title.pressSequentially('Hundesteuer online', { delay: 5 })
    await expect.poll(() => asked.length).toBe(1)
    await title.pressSequentially(' anmelden', { delay: 5 })
    await title.press('Tab')
    await page.keyboard.type('Kurz und gut')
    const summary = page.getByLabel('Kurz gesagt')
    const place = await summary.boundingBox()
    await expect(box(page).getByRole('link', { name: dogs })).toBeVisible()
    await expect(summary).toBeFocused()
    await expect(summary).toHaveValue('Kurz und gut')
    expect(await summary.boundingBox()).toEqual(place)
    expect(asked.at(-1)).toBe('Hundesteuer online anmelden')
    expect(asked.length).toBeLessThanOrEqual(3)
  })

  test('where nothing is alike it says so, calmly, and below eight letters nothing', async ({ page }) => {
    await signIn(page, 'neuBeispielKaemmerei')
    await page.goto('/loesungen/neu')
    const title = page.getByLabel('Titel', { exact: true })
    await title.fill('Zeppel')
    await expect(box(page).getByText('Sobald Titel und Kurzfassung etwas sagen')).toBeVisible()
    await title.fill('Zeppelinlandeplatz ausgewiesen')
    await expect(box(page).getByText('Noch nichts Ähnliches – Sie sind die Ersten.')).toBeVisible()
  })

  test('at 320 px the fields below stay where they are', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await signIn(page, 'neuBeispielKaemmerei')
    await page.goto('/loesungen/neu')
    const body = page.getByLabel('Lösung: Was haben Sie gemacht?', { exact: true })
    await expect(page.getByRole('combobox', { name: 'Themen' })).toBeAttached()
    const top = () => body.evaluate((field) => Math.round(field.getBoundingClientRect().top + window.scrollY))
    const before = await top()
    await page.getByLabel('Titel', { exact: true }).fill('Hundesteuer online anmelden')
    const count = box(page).locator('summary')
    await expect(count).toHaveText(/ähnliche/)
    expect(await top()).toBe(before)
    await count.click()
    await expect(box(page).getByRole('link', { name: dogs })).toBeVisible()
  })

  test('somebody who waits to be confirmed may read and not act', async ({ page }) => {
    await signIn(page, 'musterrodaKaemmerei')
    await page.goto('/loesungen/neu')
    await page.getByLabel('Titel', { exact: true }).fill('Hundesteuer online anmelden')
    await expect(box(page).getByRole('link', { name: dogs })).toBeVisible()
    await expect(box(page).getByRole('button', { name: 'Das nutzen wir auch' })).toHaveCount(0)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('it stands on the preview, and stops nobody from publishing', async ({ page }) => {
    await page.goto('/anmelden')
    await enterPassword(page, members.beispielhausenAmt.email, 'Rad-neu-erfinden-2015')
    await page.goto('/loesungen/neu')
    await expect(box(page).getByText('sobald Sie eine Vorschau anzeigen')).toBeVisible()
    await fillSolution(
      page,
      {
        title: 'Hundesteuer online anmelden, ganz ohne Papier',
        summary: 'Anmelden im Internet.',
        body: 'Ein Formular.',
        topic: 'Steuern und Abgaben',
      },
      false,
    )
    await page.getByRole('button', { name: /^Vorschau anzeigen\s*: Lösung/ }).click()
    await expect(page.getByText('Vor dem Veröffentlichen: ')).toBeVisible()
    await expect(box(page).getByRole('link', { name: dogs })).toBeVisible()
    await page.getByRole('button', { name: 'Lösung veröffentlichen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /ganz ohne Papier/ })).toBeVisible()
  })

  test('it has a page of its own', async ({ page }) => {
    await page.goto('/gibt-es-das-schon')
    await enterPassword(page, members.beispielhausenAmt.email, 'Rad-neu-erfinden-2015')
    await page.getByLabel('Titel').fill('Hundesteuer online')
    await page.getByRole('button', { name: 'Nachsehen' }).click()
    await expect(page.getByRole('main').getByRole('link', { name: dogs })).toBeVisible()
  })
})

test('a solution names those that are like it and what is different there', async ({ page }) => {
  await page.goto('/suche?q=Digitaler+Postausgang')
  await page.getByRole('link', { name: 'Digitaler Postausgang' }).first().click()
  const related = page.getByRole('region', { name: 'Ähnliche Lösungen und worin sie sich unterscheiden' })
  await expect(async () => {
    await page.reload()
    await expect(related).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  const alike = related.getByRole('listitem').filter({ hasText: 'Ausgangspost mit einem Klick' })
  await expect(alike.getByRole('link', { name: /^Ausgangspost mit einem Klick/ })).toBeVisible()
  await expect(alike.getByText('Anders:')).toBeVisible()
})
