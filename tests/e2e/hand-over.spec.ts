import type { Page } from '@playwright/test'
import { members } from '#prisma/demo/members'
import { dataFolder, freePort, removeData, type Site, startSite } from '#tests/support/e2e-server'
import { signIn } from '#tests/support/e2e-steps'
import { expect, listen, test } from '#tests/support/e2e-test'

async function giveRole(page: Page, member: { name: string; email: string }, role: string): Promise<void> {
  await page.goto(`/admin/mitglieder?q=${member.email}`)
  await page.getByRole('link', { name: `Rolle ändern: ${member.name}` }).click()
  await page.getByRole('radio', { name: role, exact: true }).check()
  await page.getByRole('button', { name: 'Rolle speichern' }).click()
}

test.describe('an administrator hands over', () => {
  test.setTimeout(120_000)
  let folder = ''
  let site: Site
  test.beforeEach(async () => {
    folder = dataFolder()
    site = await startSite({ PORT: String(await freePort()), DATA_DIR: folder })
  })
  test.afterEach(async () => {
    await site.stop()
    await removeData(folder)
  })

  for (const javaScript of [true, false]) {
    test(`JavaScript ${javaScript ? 'on' : 'off'}`, async ({ browser, complaints }) => {
      const open = async () => {
        const context = await browser.newContext({
          baseURL: site.address,
          javaScriptEnabled: javaScript,
        })
        listen(context, complaints, site.address)
        return context.newPage()
      }
      const [before, after, organiser] = [await open(), await open(), await open()]
      const { administration, musterstadtDigital } = members

      await test.step('nobody can go as the last one', async () => {
        await signIn(before, 'administration')
        await giveRole(before, administration, 'Mitglied')
        await expect(before).toHaveTitle(/^Fehler: /)
        await expect(before.getByText('Das ist die letzte Person mit der Rolle').first()).toBeVisible()
      })

      await test.step('the team cannot take the role by releasing its holder', async () => {
        await before.goto('/konto')
        const own = before.getByRole('link', { name: 'Ihr Profil ansehen' })
        const profile = (await own.getAttribute('href')) ?? ''
        await signIn(organiser, 'fachtagTeam')
        await organiser.goto(profile)
        await expect(organiser.getByRole('heading', { level: 1 })).toHaveText(administration.name)
        await expect(organiser.getByRole('link', { name: 'Nicht mehr in dieser Organisation' })).toHaveCount(
          0,
        )
        expect((await organiser.goto(`${profile}/austritt`))?.status()).toBe(404)
      })

      await test.step('a colleague gets the role, with a new session', async () => {
        await signIn(after, 'musterstadtDigital')
        await giveRole(before, musterstadtDigital, 'Administration')
        await expect(before.getByText('Die Änderung gilt sofort.')).toBeVisible()
        await after.goto('/konto')
        await expect(after).toHaveURL(/\/anmelden/)
        await signIn(after, 'musterstadtDigital')
      })

      await test.step('and takes it from the one before, who is signed out', async () => {
        await giveRole(after, administration, 'Mitglied')
        await expect(after.getByText('Die Änderung gilt sofort.')).toBeVisible()
        await before.goto('/admin')
        await expect(before).toHaveURL(/\/anmelden/)
        await signIn(before, 'administration')
        expect((await before.goto('/admin'))?.status()).toBe(404)
      })

      await test.step('every change stands in the log', async () => {
        await after.goto('/admin')
        await after.getByRole('link', { name: 'Protokoll' }).click()
        await after.getByRole('link', { name: 'Rollen und Sperren' }).click()
        const rows = after.getByRole('row', { name: /Rolle geändert/ })
        await expect(rows).toHaveCount(2)
        await expect(rows.first()).toContainText('von Administration zu Mitglied')
        await expect(rows.first()).toContainText(musterstadtDigital.name)
        await expect(rows.last()).toContainText('von Mitglied zu Administration')
        expect((await organiser.goto('/admin/protokoll'))?.status()).toBe(404)
      })
    })
  }
})
