import {
  comment,
  confirmAddress,
  enterPassword,
  letIn,
  publish,
  rate,
  readMail,
  register,
  signIn,
} from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

for (const javaScript of [true, false]) {
  test.describe(`JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: javaScript })

    test('from the registration to a solution that others discuss and rate', async ({
      page,
      somebodyElse,
    }) => {
      const mark = javaScript ? 'mit Skript' : 'ohne Skript'
      const name = `Toni Beispiel ${mark}`
      const email = `toni.${javaScript ? 'mit' : 'ohne'}@obergurig.example`
      const solution = {
        title: `Amtsblatt aus einem Guss (${mark})`,
        summary: 'Das Amtsblatt entsteht aus denselben Meldungen wie die Website.',
        body: 'Wir pflegen Meldungen **einmal**.\n\n- Website\n- Amtsblatt',
        topic: 'Öffentlichkeitsarbeit und Website',
      }

      await test.step('registers for the administration behind a small municipality', async () => {
        await page.goto('/')
        await page.getByRole('banner').getByRole('link', { name: 'Anmelden' }).click()
        await page.getByRole('link', { name: 'Jetzt registrieren' }).click()
        const place = { typed: 'Obergurig', hit: 'Obergurig', administration: 'Großpostwitz' }
        await register(page, { name, functionTitle: 'Sachbearbeitung Amtsblatt', email, place }, javaScript)
        await confirmAddress(page, email)
        await enterPassword(page, email)
      })

      await test.step('waits, sees why, and cannot publish yet', async () => {
        await expect(page.getByText('Ihr Konto wartet auf die Freischaltung')).toBeVisible()
        await expect(page.getByText('ein bis zwei Arbeitstage')).toBeVisible()
        await page.goto('/loesungen/neu')
        await expect(page.getByRole('button', { name: 'Entwurf speichern' })).toBeVisible()
        await expect(page.getByRole('button', { name: 'Lösung veröffentlichen' })).toHaveCount(0)
      })

      await test.step('the Fachtag team lets the newcomer in', async () => {
        const team = await somebodyElse()
        await signIn(team, 'fachtagTeam')
        await letIn(team, name)
        await readMail(page, email, 'Nabe: Ihr Konto ist freigeschaltet')
      })

      const address = await publish(page, solution, javaScript)
      await expect(page.getByText('noch zu wenige Bewertungen')).toBeVisible()
      await expect(
        page.getByText('Lösungen der eigenen Organisation bewerten Sie nicht selbst.'),
      ).toBeVisible()

      await test.step('a colleague elsewhere comments and rates', async () => {
        const colleague = await somebodyElse()
        await signIn(colleague, 'grossbeispielDigital')
        await colleague.goto(address)
        await expect(colleague.getByText(name).first()).toBeVisible()
        await comment(colleague, 'Welches Redaktionssystem nutzen Sie dafür?')
        await rate(colleague, 'sehr hilfreich (5)')
        await expect(colleague.getByText('noch zu wenige Bewertungen')).toBeVisible()
      })

      await test.step('the third organisation makes the mean visible', async () => {
        const second = await somebodyElse()
        await signIn(second, 'neuBeispielKaemmerei')
        await second.goto(address)
        await rate(second, 'hilfreich (4)')
        await expect(second.getByText('noch zu wenige Bewertungen')).toBeVisible()

        const third = await somebodyElse()
        await signIn(third, 'musterstadtSchule')
        await third.goto(address)
        await rate(third, 'hilfreich (4)')
        await expect(third.getByText('4,3 von 5 (5 = sehr hilfreich), 3 Kommunen')).toBeVisible()
      })

      await test.step('the author answers and edits', async () => {
        await page.goto(address)
        await expect(page.getByText('4,3 von 5 (5 = sehr hilfreich), 3 Kommunen')).toBeVisible()
        await page
          .getByRole('article')
          .filter({ hasText: 'Welches Redaktionssystem' })
          .getByRole('link', { name: 'Antworten' })
          .click()
        await page.getByLabel('Ihre Antwort').fill('Das der Website, mit einer Druckvorlage.')
        await page.getByRole('button', { name: 'Antwort absenden' }).click()
        await expect(page.getByRole('article').filter({ hasText: 'mit einer Druckvorlage' })).toBeVisible()

        await page.goto(address)
        await page.getByRole('link', { name: 'Bearbeiten', exact: true }).first().click()
        await page.getByLabel('Titel', { exact: true }).fill(`${solution.title}, überarbeitet`)
        await page.getByRole('button', { name: 'Änderungen speichern' }).click()
        await expect(
          page.getByRole('heading', { level: 1, name: `${solution.title}, überarbeitet` }),
        ).toBeVisible()
        await expect(page.getByText('Website', { exact: true })).toBeVisible()
      })

      await test.step('a guest finds it, without the name of a person', async () => {
        const guest = await somebodyElse()
        const answer = await guest.goto(address)
        expect(answer?.status()).toBe(200)
        await expect(guest).toHaveURL(/ueberarbeitet$/)
        await expect(guest.getByText('Großpostwitz').first()).toBeVisible()
        expect(await guest.content()).not.toContain('Toni Beispiel')
      })
    })
  })
}
