import type { Locator, Page } from '@playwright/test'
import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { members } from '#prisma/demo/members'
import { enterPassword, publish, readMail, signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

const topic = 'Haushalt und Doppik'

/** Fills in the three answers that a request needs. */
async function fillRequest(page: Page, title: string): Promise<void> {
  await page.getByLabel('Wer hat schon …?').fill(title)
  await page.getByLabel('Was brauchen Sie?').fill('Wir fangen gerade an und suchen ein Muster.')
  const choice = page.getByRole('checkbox', { name: topic, exact: true, includeHidden: true })
  if (await choice.isHidden()) {
    await page.locator('details').filter({ has: choice }).locator('summary').click()
  }
  await choice.check()
}

/** Asks as whoever is signed in; ends at the page of the request. */
async function ask(page: Page, title: string): Promise<string> {
  await page.goto('/gesuche/neu')
  await fillRequest(page, title)
  await page.getByRole('button', { name: 'Gesuch veröffentlichen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return new URL(page.url()).pathname
}

const seekers = (page: Page): Locator => page.getByRole('region', { name: 'Wer sucht das auch?' })

for (const javaScript of [true, false]) {
  test.describe(`JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: javaScript })

    test('asked, joined by two municipalities, told when a solution comes, solved', async ({
      page,
      somebodyElse,
    }) => {
      test.setTimeout(120_000)
      const mark = javaScript ? 'mit Skript' : 'ohne Skript'
      const title = `Wer hat schon einen Haushaltsplan in Leichter Sprache (${mark})?`
      await signIn(page, 'musterstadtDigital')

      await test.step('looks at a preview first', async () => {
        await page.goto(`/gesuche/neu?titel=${encodeURIComponent(title)}`)
        await expect(page.getByLabel('Wer hat schon …?')).toHaveValue(title)
        await page.getByRole('button', { name: 'Vorschau', exact: true }).click()
        await expect(page.getByText('Es ist noch nichts veröffentlicht.')).toBeVisible()
        await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible()
      })
      const address = await ask(page, title)
      const subject = `Nabe: Lösung zum Gesuch „${title}“`

      const first = await somebodyElse()
      await signIn(first, 'grossbeispielDigital')
      await test.step('the first municipality joins with a note', async () => {
        await first.goto(address)
        await first.getByRole('button', { name: 'Wir auch' }).click()
        await expect(first.getByText('Ihre Organisation sucht mit.')).toBeVisible()
        await first.getByLabel('Notiz Ihrer Organisation').fill('Bei uns für den Nachtrag.')
        await first.getByRole('button', { name: 'Notiz speichern' }).click()
        await expect(seekers(first).getByRole('paragraph').filter({ hasText: 'Nachtrag' })).toBeVisible()
        await readMail(page, members.musterstadtDigital.email, 'Großbeispiel sucht das auch', title)
      })

      await test.step('the second, a guest at first, joins after signing in', async () => {
        const second = await somebodyElse()
        await second.goto(address)
        await expect(second.getByText('Die Notizen der Kommunen sehen Mitglieder.')).toBeVisible()
        expect(await second.content()).not.toContain('Nachtrag')
        await second.getByRole('link', { name: 'Wir auch' }).click()
        await enterPassword(second, members.neuBeispielKaemmerei.email, DEMO_PASSWORD)
        await second.getByRole('button', { name: 'Wir auch' }).click()
        await expect(seekers(second).getByText('2 Kommunen suchen mit')).toBeVisible()
        await readMail(page, members.musterstadtDigital.email, 'Neu-Beispiel sucht das auch', title)
      })

      await test.step('the asker sees who seeks the same', async () => {
        await page.goto(address)
        await expect(seekers(page).getByRole('link', { name: 'Großbeispiel', exact: true })).toBeVisible()
        await expect(seekers(page).getByText('Bei uns für den Nachtrag.')).toBeVisible()
        await expect(page.getByRole('button', { name: 'Wir auch' })).toHaveCount(0)
      })

      const solution = {
        title: `Der Haushalt, leicht erklärt (${mark})`,
        summary: 'Zwölf Seiten in Leichter Sprache.',
        body: 'Geprüft von der **Prüfgruppe** der Lebenshilfe.',
        topic,
      }
      const solver = await somebodyElse()
      await signIn(solver, 'musterlandHauptamt')
      await test.step('somebody has it, publishes it and names it', async () => {
        const solutionAddress = await publish(solver, solution, javaScript)
        await solver.goto(address)
        await solver.getByLabel('Titel oder Adresse der Lösung').fill('gibt es nicht')
        await solver.getByRole('button', { name: 'Lösung nennen', exact: true }).click()
        await expect(solver.getByText('Zu dieser Eingabe gibt es keine Lösung').first()).toBeVisible()
        await expect(solver.getByLabel('Titel oder Adresse der Lösung')).toHaveValue('gibt es nicht')
        await solver
          .getByLabel('Titel oder Adresse der Lösung')
          .fill(new URL(solutionAddress, solver.url()).href)
        await solver.getByRole('button', { name: 'Lösung nennen', exact: true }).click()
        await expect(
          solver.getByRole('region', { name: 'Lösungen dazu' }).getByRole('link', { name: solution.title }),
        ).toBeVisible()
      })

      await test.step('the asker and all who joined are told', async () => {
        for (const who of ['musterstadtDigital', 'grossbeispielDigital', 'neuBeispielKaemmerei'] as const) {
          await readMail(page, members[who].email, subject, solution.title)
        }
      })

      await test.step('the link in the mail leads to the request, which is solved by it', async () => {
        const mail = await readMail(page, members.musterstadtDigital.email, subject)
        await mail.getByRole('link').last().click()
        await page.getByRole('link', { name: 'Gesuch abschließen' }).click()
        await page.getByRole('button', { name: 'Gesuch abschließen' }).click()
        await expect(page).toHaveTitle(/^Fehler: /)
        await page.getByRole('radio', { name: `Gelöst durch „${solution.title}“` }).check()
        await page.getByRole('button', { name: 'Gesuch abschließen' }).click()
        await expect(page.getByText('Gelöst durch', { exact: false }).first()).toBeVisible()
        await readMail(first, members.grossbeispielDigital.email, `Nabe: Das Gesuch „${title}“ ist gelöst`)
      })

      await test.step('guests see by what it was solved, and on the solution what it answers', async () => {
        const guest = await somebodyElse()
        await guest.goto(address)
        await expect(guest.getByRole('link', { name: 'Wir auch' })).toHaveCount(0)
        await guest.getByRole('link', { name: solution.title }).first().click()
        await expect(
          guest.getByRole('region', { name: 'Antwort auf das Gesuch' }).getByRole('link', { name: title }),
        ).toBeVisible()
      })

      await test.step('it is opened again, withdrawn, and brought back', async () => {
        await page.goto(address)
        await page.getByRole('button', { name: 'Wieder öffnen' }).click()
        await page.getByRole('link', { name: 'Zurückziehen' }).click()
        await page.getByRole('button', { name: 'Gesuch zurückziehen' }).click()
        await expect(page.getByText('sehen nur noch Sie und Ihre Kolleginnen')).toBeVisible()
        await page.goto('/konto/entwuerfe')
        await page.getByRole('link', { name: title }).click()
        await page.getByRole('link', { name: 'Wieder veröffentlichen' }).click()
        await page.getByRole('button', { name: 'Wieder veröffentlichen' }).click()
        await expect(page.getByRole('link', { name: 'Gesuch abschließen' })).toBeVisible()
      })
    })

    test('a session that ended while asking loses no text', async ({ page }) => {
      const title = `Wer hat schon einen Kassenautomaten (${javaScript ? 'eins' : 'zwei'})?`
      await signIn(page, 'neuBeispielKaemmerei')
      await page.goto('/gesuche/neu')
      await fillRequest(page, title)
      await page.context().clearCookies()
      await page.getByRole('button', { name: 'Gesuch veröffentlichen' }).click()
      await expect(page.getByText('Was Sie geschrieben haben, ist nicht verloren')).toBeVisible()
      await enterPassword(page, members.neuBeispielKaemmerei.email, DEMO_PASSWORD)
      await page.getByRole('button', { name: 'Jetzt absenden' }).click()
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    })
  })
}

test('a request is written and joined by keyboard alone', async ({ page, somebodyElse }) => {
  const title = 'Wer hat schon Formulare ohne Maus?'
  await signIn(page, 'musterkreisSicherheit')
  await page.goto('/gesuche/neu')
  await tabTo(page, page.getByLabel('Wer hat schon …?'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Bitte prüfen Sie Ihre Angaben' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Wer hat schon …?')).toBeFocused()
  await page.keyboard.type(title)
  await tabTo(page, page.getByLabel('Was brauchen Sie?'))
  await page.keyboard.type('Alles mit der Tastatur.')
  await tabTo(page, page.getByRole('checkbox', { name: topic, exact: true }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Gesuch veröffentlichen' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  const other = await somebodyElse()
  await signIn(other, 'beispielhausenAmt')
  await other.goto(new URL(page.url()).pathname)
  await tabTo(other, other.getByRole('button', { name: 'Wir auch' }))
  await other.keyboard.press('Enter')
  await tabTo(other, other.getByLabel('Notiz Ihrer Organisation'))
  await other.keyboard.type('Auch am Rathausplatz.')
  await tabTo(other, other.getByRole('button', { name: 'Notiz speichern' }))
  await other.keyboard.press('Enter')
  await expect(seekers(other).getByRole('paragraph').filter({ hasText: 'Rathausplatz' })).toBeVisible()
})

/** Goes on with the tabulator until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    if (await control.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`The tabulator never reaches ${control}`)
}
