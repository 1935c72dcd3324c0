import { signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

test.use({ javaScriptEnabled: false })

test('a question left open shows on the page until one click answers it', async ({ page, somebodyElse }) => {
  const outside = await somebodyElse()
  await outside.goto('/suche?q=Termine+im+Bürgerbüro')
  await outside.getByRole('link', { name: 'Termine im Bürgerbüro' }).first().click()
  await expect(outside.getByText(/^nicht bestätigt seit /)).toBeVisible()

  await signIn(page, 'grossbeispielDigital')
  await page.goto('/konto')
  await page.getByRole('main').getByRole('link', { name: 'Angabe', exact: false }).first().click()
  const question = page.getByRole('listitem').filter({ hasText: 'Termine im Bürgerbüro' })
  await question.getByText('Läuft nicht mehr …').click()
  await question.getByRole('button', { name: 'Als beendet speichern' }).click()
  await expect(page).toHaveTitle(/^Fehler: Läuft das noch\?/)
  await expect(question.getByLabel('Warum nicht mehr?')).toBeVisible()
  await question.getByRole('button', { name: 'Läuft noch: Termine im Bürgerbüro' }).click()
  await expect(page.getByText('Gespeichert. Danke!')).toBeVisible()
  await expect(question).toHaveCount(0)

  await outside.reload()
  await expect(outside.getByText(/^nicht bestätigt seit /)).toHaveCount(0)
  await expect(outside.getByText(/^zuletzt bestätigt /)).toBeVisible()
})
