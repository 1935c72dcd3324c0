import type { Page } from '@playwright/test'
import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { members } from '#prisma/demo/members'
import { enterPassword, signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

const publish = async (page: Page, title: string) => {
  await page.goto('/loesungen/neu')
  await page.getByLabel('Titel', { exact: true }).fill(title)
  await page.getByLabel('Kurz gesagt').fill('Kurz und knapp.')
  await page.getByLabel('Lösung: Was haben Sie gemacht?', { exact: true }).fill('So haben wir es gemacht.')
  await page.getByLabel('Kein Thema passt? Thema vorschlagen').fill('Probe')
  await page.getByRole('button', { name: 'Lösung veröffentlichen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return new URL(page.url()).pathname
}

test('the team keeps an organisation: domain, provider, verification', async ({ page, somebodyElse }) => {
  await signIn(page, 'fachtagTeam')
  // Of the register, and not there yet.
  await page.goto('/kommunen/14625020')
  await page.getByRole('link', { name: 'Angaben pflegen' }).click()
  await page.getByLabel('Mail-Domains').fill('gmx.de\nmusterstadt.example')
  await page.getByRole('button', { name: 'Angaben speichern' }).click()
  await expect(page.getByRole('alert').or(page.locator('.kern-alert--danger')).first()).toContainText(
    'gmx.de',
  )
  await page.getByLabel('Mail-Domains').fill('musterstadt.example')
  await page.getByRole('button', { name: 'Angaben speichern' }).click()
  await expect(page.getByText('gehört schon zu einer anderen Organisation').first()).toBeVisible()
  await page.getByLabel('Mail-Domains').fill('@Probe-Ort.example')
  await page.getByLabel('Diese Organisation ist geprüft').check()
  await page.getByLabel('IT-Dienstleister').fill('Probe-IT eG')
  await page.getByRole('button', { name: 'Angaben speichern' }).click()
  await expect(page.getByText('Die Angaben sind geändert.')).toBeVisible()
  await expect(page.getByLabel('Mail-Domains')).toHaveValue('probe-ort.example')

  const guest = await somebodyElse()
  await guest.goto('/kommunen/14625020')
  await expect(guest.getByText('geprüft', { exact: true })).toBeVisible()
  await expect(guest.getByRole('link', { name: 'Probe-IT eG' })).toBeVisible()
  await expect(guest.getByRole('link', { name: 'Angaben pflegen' })).toHaveCount(0)
})

test('its own people say what they run', async ({ page, somebodyElse }) => {
  await signIn(page, 'musterdorfHauptamt')
  await page.goto('/kommunen/99010030')
  await page.getByRole('link', { name: 'Unsere Fachverfahren pflegen' }).click()
  await expect(page.getByLabel('Mail-Domains')).toHaveCount(0)
  await page
    .getByRole('combobox', { name: 'Fachverfahren und andere Produkte' })
    .fill('Friedhof Muster, Probehaus')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Angaben speichern' }).click()
  await expect(page.getByText('Die Angaben sind geändert.')).toBeVisible()
  await page.goto('/kommunen/99010030')
  await expect(page.getByRole('link', { name: 'Friedhof Muster (Probehaus)' })).toBeVisible()
  const guest = await somebodyElse()
  await guest.goto('/kommunen/99010030')
  await expect(guest.getByText('Friedhof Muster')).toHaveCount(0)
})

test('who leaves hands over, a colleague takes over the rest', async ({ page, somebodyElse }) => {
  await signIn(page, 'neuBeispielGremien')
  const solution = await publish(page, 'Sitzungsgeld ohne Papier')
  await page.goto('/konto')
  await page.getByRole('link', { name: 'Nicht mehr bei Neu-Beispiel' }).click()
  await expect(page.getByLabel('Sitzungsgeld ohne Papier')).toBeVisible()
  await page.getByRole('button', { name: 'Organisation verlassen' }).click()
  await expect(page.getByText('Sie gehören nicht mehr zur Organisation')).toBeVisible()
  await page.getByRole('link', { name: 'Organisation angeben' }).click()
  await page.getByLabel('Organisation', { exact: true }).fill('Großbeispiel')
  await page.getByRole('main').getByRole('button', { name: 'Suchen' }).click()
  await page.getByRole('radio', { name: 'Großbeispiel' }).check()
  await page.getByRole('button', { name: 'Organisation angeben' }).first().click()
  await expect(page.getByText('Das Fachtag-Team prüft Ihre Angabe')).toBeVisible()

  const colleague = await somebodyElse()
  await signIn(colleague, 'neuBeispielKaemmerei')
  await colleague.goto(solution)
  await expect(colleague.getByText('Derzeit ohne Ansprechperson')).toBeVisible()
  await colleague.goto('/konto')
  await colleague.getByRole('button', { name: 'Ich übernehme: Sitzungsgeld ohne Papier' }).click()
  await expect(colleague).toHaveURL(solution)
  await expect(colleague.getByText('Derzeit ohne Ansprechperson')).toHaveCount(0)
  await expect(colleague.getByRole('link', { name: members.neuBeispielKaemmerei.name }).first()).toBeVisible()

  // For the journeys that come after: back where they were.
  const team = await somebodyElse()
  await signIn(team, 'fachtagTeam')
  await team.goto('/moderation/freischaltungen')
  await team.getByRole('link', { name: members.neuBeispielGremien.name }).click()
  await team.getByRole('link', { name: 'Organisation zuordnen oder berichtigen' }).click()
  await team.getByLabel('Organisation', { exact: true }).fill('Neu-Beispiel')
  await team.getByRole('main').getByRole('button', { name: 'Suchen' }).click()
  await team.getByRole('radio', { name: 'Neu-Beispiel' }).check()
  await team.getByRole('button', { name: 'Organisation zuordnen' }).click()
  await team.getByRole('button', { name: 'Freischalten', exact: true }).click()
  await expect(team.getByText('Die Person hat eine Mail bekommen.')).toBeVisible()
})

test('one municipality goes into another, its address leads on', async ({ page }) => {
  await signIn(page, 'fachtagTeam')
  await page.goto('/kommunen/14625030')
  await page.getByRole('link', { name: 'Mit einer anderen zusammenführen' }).click()
  await page.getByLabel('Wohin?').fill('14625010')
  await page.getByRole('main').getByRole('button', { name: 'Suchen' }).click()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Vorschau anzeigen' }).click()
  await expect(page.getByRole('heading', { name: /^Das zieht um: von / })).toBeVisible()
  await page.getByRole('button', { name: 'Endgültig zusammenführen' }).click()
  await expect(page.getByText('Alles ist umgezogen.')).toBeVisible()
  const answer = await page.request.get('/kommunen/14625030', { maxRedirects: 0 })
  expect([answer.status(), answer.headers().location]).toEqual([301, '/kommunen/14625010'])
})

test('one switch shows what is like one’s own, with why', async ({ page }) => {
  await signIn(page, 'musterstadtDigital')
  await page.goto('/loesungen')
  await page.getByRole('link', { name: 'Wie unsere' }).click()
  await expect(page).toHaveURL(/wie-unsere=1/)
  await expect(page.getByText(/Wie Ihre: .*gleiches? Fachverfahren/).first()).toBeVisible()
  await page.goto('/gesuche')
  await page.getByRole('link', { name: 'Wie unsere' }).click()
  await expect(page.getByText(/Wie Ihre: /).first()).toBeVisible()
  await page.goto('/kommunen')
  await page.getByRole('link', { name: 'Wie unsere' }).click()
  await expect(page.getByRole('link', { name: 'Neu-Beispiel' })).toBeVisible()
  await expect(page.getByText('gleicher IT-Dienstleister').first()).toBeVisible()
  await page.goto('/kommunen/99010010')
  await expect(page.getByRole('heading', { name: 'Organisationen wie diese' })).toBeVisible()
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('upkeep, hand-over and the switch work as well', async ({ page }) => {
    await page.goto('/anmelden')
    await enterPassword(page, members.grossbeispielDigital.email, DEMO_PASSWORD)
    await page.goto('/kommunen/99030000/bearbeiten')
    const products = page.getByLabel('Fachverfahren und andere Produkte')
    await products.fill(`${await products.inputValue()}\nStandesamt Muster, Probehaus`)
    await page.getByRole('button', { name: 'Angaben speichern' }).click()
    await expect(page.getByText('Die Angaben sind geändert.')).toBeVisible()
    await page.goto('/konto')
    await page.getByRole('link', { name: 'Nicht mehr bei Großbeispiel' }).click()
    await expect(page.getByRole('button', { name: 'Organisation verlassen' })).toBeVisible()
    await page.goto('/loesungen?wie-unsere=1')
    await expect(page.getByText(/Wie Ihre: /).first()).toBeVisible()
  })
})
