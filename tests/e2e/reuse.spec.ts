import type { Page } from '@playwright/test'
import { type DemoMemberHandle, members } from '#prisma/demo/members'
import { organisations } from '#prisma/demo/organisations'
import { publish, readMail, signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

const ledger = (page: Page) => page.getByRole('region', { name: 'Wer nutzt es nach?' })

for (const javaScript of [true, false]) {
  test.describe(`JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: javaScript })

    test('two municipalities reuse the solution of a third, one adapts the other’s, one ends it', async ({
      page,
      somebodyElse,
    }) => {
      const mark = javaScript ? 'mit Skript' : 'ohne Skript'
      const reason = `Der Rat will Papier (${mark}).`
      const solution = {
        title: `Gremienpost aus dem DMS (${mark})`,
        summary: 'Einladungen gehen aus der Akte an den Stadtrat.',
        body: 'Wir verschicken Einladungen aus der Akte.',
        topic: 'Ratsinformationssystem',
      }
      const somebody = async (who: DemoMemberHandle) => {
        const other = javaScript ? await somebodyElse() : page
        if (!javaScript) await page.context().clearCookies()
        await signIn(other, who)
        return other
      }

      await signIn(page, 'grossbeispielDigital')
      const address = await publish(page, solution, javaScript)
      await expect(ledger(page).getByText('Noch hat keine andere Kommune')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Das nutzen wir auch' })).toHaveCount(0)

      await test.step('the first says so with one click, then more', async () => {
        const first = await somebody('musterstadtDigital')
        await first.goto(address)
        await first.getByRole('button', { name: 'Das nutzen wir auch' }).click()
        await expect(first.getByRole('status')).toContainText('Ihre Kommune steht jetzt mit „im Einsatz“')
        await expect(first.getByText('1 Kommune nutzt das', { exact: true })).toBeVisible()
        await first.getByRole('link', { name: 'Mehr dazu angeben' }).click()
        await first.getByLabel('Was haben Sie geändert?').fill('Nur für Ausschüsse')
        await first.getByLabel('Würden Sie es wieder tun?').selectOption('Ja')
        await first.getByLabel('Ansprechperson').selectOption({ index: 1 })
        await first.getByRole('button', { name: 'Angaben speichern' }).click()
        await expect(ledger(first).getByText('Nur für Ausschüsse')).toBeVisible()
        await expect(ledger(first).getByText('Ansprechstelle:')).toBeVisible()
        await expect(ledger(first).getByText('1 Kommune würde es wieder tun', { exact: true })).toBeVisible()
      })

      await test.step('the second adapts the adaptation, and ends it with a reason', async () => {
        const second = await somebody('musterdorfHauptamt')
        await second.goto(address)
        await second.getByRole('button', { name: 'Wir erproben es' }).click()
        await second.getByRole('link', { name: 'Angaben ergänzen' }).click()
        await second.getByLabel('Von wem haben Sie es übernommen?').selectOption('Musterstadt')
        await second.getByRole('button', { name: 'Angaben speichern' }).click()
        const lineage = ledger(second).getByRole('region', { name: 'Wer hat von wem übernommen?' })
        const adapted = lineage
          .getByRole('listitem')
          .filter({ has: second.getByRole('link', { name: 'Musterstadt' }) })
          .last()
        await expect(adapted.getByRole('list').getByText('Musterdorf an der Probe')).toBeVisible()
        await expect(second.getByText('2 Kommunen nutzen das', { exact: true })).toBeVisible()
        await second.getByRole('link', { name: 'Beendet …' }).click()
        await expect(second.getByRole('radio', { name: 'beendet' })).toBeChecked()
        await second.getByRole('button', { name: 'Angaben speichern' }).click()
        await expect(second).toHaveTitle(/^Fehler: /)
        await second.getByLabel('Warum beendet?').fill(reason)
        await second.getByRole('button', { name: 'Angaben speichern' }).click()
        await expect(ledger(second).getByText(reason)).toBeVisible()
        await expect(second.getByText('1 Kommune nutzt das', { exact: true })).toBeVisible()
      })

      await test.step('a guest reads it, but not whom to call', async () => {
        const guest = javaScript ? await somebodyElse() : page
        if (!javaScript) await page.context().clearCookies()
        await guest.goto(address)
        await expect(ledger(guest).getByRole('listitem').filter({ hasText: 'beendet' }).first()).toBeVisible()
        await expect(ledger(guest).getByText('1 Kommune hat beendet')).toBeVisible()
        await expect(guest.getByText('Ansprechstelle:')).toHaveCount(0)
        await expect(guest.getByText(members.musterstadtDigital.name)).toHaveCount(0)
        await guest.goto(`/kommunen/${organisations.musterdorf.key}`)
        const reuse = guest.getByRole('region', { name: 'Nachnutzung' })
        await expect(reuse.getByRole('link', { name: solution.title })).toBeVisible()
        await expect(reuse.getByText(reason)).toBeVisible()
        await guest.goto('/loesungen?sort=nachgenutzt')
        await expect(guest.getByRole('img', { name: /Kommunen nutzen das nach$/ }).first()).toBeVisible()
      })

      await readMail(
        page,
        members.grossbeispielDigital.email,
        `Nabe: Musterstadt nutzt „${solution.title}“ nach`,
      )
    })
  })
}

test('states reuse with the keyboard alone, and takes it back', async ({ page }) => {
  await signIn(page, 'grossbeispielDatenschutz')
  await page.goto('/kommunen/99010010')
  await page.getByRole('main').getByRole('link', { name: 'Schul-IT zu dritt' }).first().click()
  await page.getByRole('button', { name: 'Das interessiert uns' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ihre Kommune: interessiert', { exact: true })).toBeVisible()
  const more = page.getByRole('link', { name: 'Mehr dazu angeben' })
  for (let steps = 0; steps < 60; steps += 1) {
    if (await more.evaluate((link) => link === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'interessiert' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'in Erprobung' })).toBeChecked()
  await page.getByRole('button', { name: 'Aussage zurücknehmen' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('zurückgenommen')
  await expect(page.getByRole('button', { name: 'Das nutzen wir auch' })).toBeVisible()
})
