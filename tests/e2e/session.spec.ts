import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { members } from '#prisma/demo/members'
import { enterPassword, fillSolution, publish, signIn, signOut } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

const topic = 'Haushalt und Doppik'

for (const javaScript of [true, false]) {
  test.describe(`JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: javaScript })

    test('a session that ended while writing loses no text', async ({ page }) => {
      const title = `Haushaltsplan zum Durchklicken ${javaScript ? 'eins' : 'zwei'}`
      const body = `Erste Zeile\n\nZweite Zeile mit „Anführung“ & <Klammern> ${javaScript}`
      await signIn(page, 'neuBeispielKaemmerei')
      await page.goto('/loesungen/neu')
      await fillSolution(page, { title, summary: 'Der Plan als Website.', body, topic }, javaScript)
      const elsewhere = await page.context().newPage()
      await elsewhere.goto('/')
      await signOut(elsewhere)
      await elsewhere.close()

      await page.getByRole('button', { name: 'Lösung veröffentlichen' }).click()
      await expect(page.getByText('Was Sie geschrieben haben, ist nicht verloren')).toBeVisible()
      await enterPassword(page, members.neuBeispielKaemmerei.email, 'falsch geraten')
      await expect(page.getByText('E-Mail-Adresse oder Passwort stimmt nicht.').first()).toBeVisible()
      await enterPassword(page, members.neuBeispielKaemmerei.email, DEMO_PASSWORD)
      await expect(page.getByText('Angemeldet. Ihr Text ist noch da.')).toBeVisible()
      await page.getByRole('button', { name: 'Jetzt absenden' }).click()
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(page.getByText('Zweite Zeile mit „Anführung“ & <Klammern>')).toBeVisible()
      await expect(page.getByRole('main').getByRole('link', { name: topic }).first()).toBeVisible()
    })

    test('a double click publishes once', async ({ page }) => {
      const title = `Doppelt geklickt ${javaScript ? 'Birnbaum' : 'Apfelbaum'}`
      await signIn(page, 'grossbeispielDatenschutz')
      await page.goto('/loesungen/neu')
      await fillSolution(
        page,
        { title, summary: 'Einmal reicht.', body: 'Zweimal ist zu viel.', topic },
        javaScript,
      )
      await page.getByRole('button', { name: 'Lösung veröffentlichen' }).dblclick({ delay: 0 })
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await page.goto(`/suche?q=${javaScript ? 'Birnbaum' : 'Apfelbaum'}`)
      await expect(page.getByText('1 Treffer')).toBeVisible()
    })
  })
}

test('the same form sent twice at once writes once', async ({ page }) => {
  await signIn(page, 'grossbeispielDatenschutz')
  await page.goto('/loesungen/neu')
  await fillSolution(page, {
    title: 'Gleichzeitig gesendet',
    summary: 'Dreimal.',
    body: 'Eine Lösung.',
    topic,
  })
  const form = await page
    .locator('form', { has: page.getByLabel('Titel', { exact: true }) })
    .evaluate((element: HTMLFormElement) =>
      Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, String(value)])),
    )
  const origin = { Origin: new URL(page.url()).origin }
  const answers = await Promise.all(
    [1, 2, 3].map(() => page.request.post('/loesungen/neu', { form, headers: origin, maxRedirects: 0 })),
  )
  expect(answers.map((answer) => answer.status())).toEqual([302, 302, 302])
  expect(new Set(answers.map((answer) => answer.headers().location)).size).toBe(1)
})

test('two people edit at once: neither text is lost', async ({ page, somebodyElse }) => {
  const text = { summary: 'Zu zweit geschrieben.', body: 'Erste Fassung.', topic }
  await signIn(page, 'neuBeispielKaemmerei')
  const address = await publish(page, { title: 'Zu zweit am Haushalt', ...text })
  const colleague = await somebodyElse()
  await signIn(colleague, 'neuBeispielGremien')
  const body = { name: 'Lösung: Was haben Sie gemacht?', exact: true }

  await page.goto(`${address}/bearbeiten`)
  await colleague.goto(`${address}/bearbeiten`)
  // A new title gives the page a new address: the other form is posted to the old one.
  await colleague.getByLabel('Titel', { exact: true }).fill('Zu zweit am Haushalt der Stadt')
  await colleague.getByRole('textbox', body).fill('Fassung der Kollegin.')
  await colleague.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(
    colleague.getByRole('heading', { level: 1, name: 'Zu zweit am Haushalt der Stadt' }),
  ).toBeVisible()

  await page.getByRole('textbox', body).fill('Meine eigene Fassung.')
  await page.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(page.getByText('Während Sie schrieben, wurde die Lösung geändert.').first()).toBeVisible()
  await expect(page).toHaveTitle(/^Fehler: /)
  await expect(page.locator('form').getByRole('textbox', body)).toHaveValue('Meine eigene Fassung.')
  const stored = page.getByRole('region', { name: 'Gespeicherte Fassung' })
  await expect(stored.getByRole('textbox', body)).toHaveValue('Fassung der Kollegin.')
  await expect(stored).toContainText(members.neuBeispielGremien.name)

  await page.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(page.getByText('Meine eigene Fassung.')).toBeVisible()
})

test('going back keeps what was typed', async ({ page }) => {
  await signIn(page, 'musterkreisSicherheit')
  await page.goto('/loesungen/neu')
  await page.getByLabel('Titel', { exact: true }).fill('Zurück und wieder da')
  await page.getByLabel('Lösung: Was haben Sie gemacht?', { exact: true }).fill('Ein langer Text.')
  await page.getByRole('link', { name: 'Abbrechen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ihre Entwürfe' })).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('Titel', { exact: true })).toHaveValue('Zurück und wieder da')
  await expect(page.getByLabel('Lösung: Was haben Sie gemacht?', { exact: true })).toHaveValue(
    'Ein langer Text.',
  )
})

test('a comment outlives its session as well', async ({ page }) => {
  await signIn(page, 'beispielhausenAmt')
  await page.goto('/themen/bauhof')
  await page.getByLabel('Ihr Kommentar').fill('Wer räumt bei Ihnen die Radwege?')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Kommentar absenden' }).click()
  await enterPassword(page, members.beispielhausenAmt.email, DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Jetzt absenden' }).click()
  await expect(
    page.getByRole('article').filter({ hasText: 'Wer räumt bei Ihnen die Radwege?' }),
  ).toBeVisible()
  await expect(page).toHaveURL(/\/themen\/bauhof/)
})
