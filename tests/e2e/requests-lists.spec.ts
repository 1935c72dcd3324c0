import { members } from '#prisma/demo/members'
import { fillSolution, publish, readMail, signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

test('a guest comes to what is sought from start, topic and municipality', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText(/\d+ offene Gesuche/).first()).toBeVisible()
  const sought = page.getByRole('region', { name: 'Gesucht: Wer hat schon …?' })
  await sought.getByRole('link', { name: /Schul-IT gemeinsam/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Wer hat schon die Schul-IT/ })).toBeVisible()

  await page.goto('/themen/arbeitsplatz')
  const open = page.getByRole('region', { name: 'Gesucht: Wer hat schon …?' })
  await expect(open.getByText('3 Kommunen suchen mit')).toBeVisible()
  await open.getByRole('link', { name: /Windows 11/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Windows 11/ })).toBeVisible()

  await page.goto('/kommunen/990205001')
  const asked = page.getByRole('region', { name: 'Gesucht', exact: true })
  await expect(asked.getByRole('link', { name: /gelöst durch „Löschkonzept/ })).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'Sucht mit' }).getByRole('link', { name: /Windows 11/ }),
  ).toBeVisible()
})

for (const javaScript of [true, false]) {
  test.describe(`JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: javaScript })
    const mark = javaScript ? 'mit Skript' : 'ohne Skript'

    test('the list is sorted and narrowed, also to what was solved', async ({ page }) => {
      await page.goto('/')
      const navigation = page.getByRole('navigation', { name: 'Hauptnavigation' }).last()
      await navigation.getByRole('link', { name: 'Gesuche' }).click()
      await page.getByRole('link', { name: 'Am meisten gesucht' }).click()
      const titles = page.getByRole('main').getByRole('heading', { level: 2 })
      await expect(titles.first()).toHaveText(/Schul-IT/)
      await page.locator('summary').filter({ hasText: 'Liste einschränken' }).click()
      await page.getByLabel('Bundesland').selectOption('Sachsen-Anhalt')
      await page.getByRole('button', { name: 'Anwenden' }).click()
      await expect(titles).toHaveText([/Wahlhelfende/])
      await expect(page).toHaveURL(/sort=gesucht/)
      await page.locator('summary').filter({ hasText: 'Liste einschränken' }).click()
      await page.getByLabel('Stand').selectOption('gelöst')
      await page.getByRole('button', { name: 'Anwenden' }).click()
      await expect(page.getByText('Dazu gibt es kein Gesuch')).toBeVisible()
      await page.getByRole('link', { name: 'Sachsen-Anhalt' }).click()
      await expect(titles).toHaveText([/Löschkonzept/])
      await expect(page.getByText('3 Kommunen suchten mit')).toBeVisible()
    })

    test('whoever publishes what is sought links it, and all who seek are told', async ({ page }) => {
      await signIn(page, 'musterstadtDigital')
      const title = `Wahlhelfende online gewinnen und einteilen (${mark})`
      const address = await publish(
        page,
        {
          title,
          summary: 'Anmeldung, Einteilung und Erfrischungsgeld für Wahlhelfende laufen online.',
          body: 'Ein Formular, eine Liste, ein Link zum Absagen.',
          topic: 'Wahlen und Statistik',
        },
        javaScript,
      )
      const offer = page.getByRole('region', { name: 'Diese Kommunen suchen gerade so etwas' })
      await offer.getByRole('button', { name: 'Als Antwort verknüpfen' }).click()
      await expect(page).toHaveTitle(/^Fehler: /)
      await page.getByRole('checkbox', { name: /Wahlhelfende/ }).check()
      await page.getByRole('button', { name: 'Als Antwort verknüpfen' }).click()
      await expect(page.getByText('Die suchenden Kommunen bekommen eine Mail.')).toBeVisible()
      await expect(page.getByRole('region', { name: 'Antwort auf das Gesuch' })).toContainText('Wahlhelfende')

      await page.goto(address)
      await expect(offer).toHaveCount(0)
      for (const member of ['grossbeispielDigital', 'neuBeispielGremien', 'musterlandHauptamt'] as const) {
        await readMail(page, members[member].email, 'Nabe: Lösung zum Gesuch', title)
      }
    })

    test('a solution written for a request stands there once it is published', async ({ page }) => {
      await signIn(page, 'musterstadtDigital')
      await page.goto('/gesuche?thema=waermeplanung')
      await page.getByRole('link', { name: /Wärmeplanung für mehrere/ }).click()
      await page.getByRole('link', { name: 'Eigene Lösung beitragen' }).click()
      await expect(page.getByText('Antwort auf das Gesuch')).toBeVisible()
      const title = `Sieben Gemeinden, ein Auftrag (${mark})`
      await fillSolution(
        page,
        {
          title,
          summary: 'Gemeinsam vergeben, getrennt abgerechnet.',
          body: 'Wir haben einen Vertrag geschlossen.',
          topic: 'Haushalt und Doppik',
        },
        javaScript,
      )
      await page.getByRole('button', { name: 'Lösung veröffentlichen' }).click()
      const answers = page.getByRole('region', { name: 'Antwort auf das Gesuch' })
      await answers.getByRole('link', { name: /Wärmeplanung/ }).click()
      await expect(page.getByRole('link', { name: title })).toBeVisible()
      await readMail(page, members.musterkreisBauaufsicht.email, 'Nabe: Lösung zum Gesuch', title)
    })

    test('a search in vain becomes a request', async ({ page }) => {
      await signIn(page, 'grossbeispielDigital')
      await page.goto('/suche?q=Quietscheentenrennen')
      await page.getByRole('main').getByRole('link', { name: 'Gesuch aufgeben' }).click()
      await expect(page.getByLabel('Wer hat schon …?')).toHaveValue('Quietscheentenrennen')
    })
  })
}
