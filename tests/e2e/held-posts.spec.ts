import type { Page } from '@playwright/test'
import { members } from '#prisma/demo/members'
import { dataFolder, freePort, removeData, type Site, startSite } from '#tests/support/e2e-server'
import { comment, publish, readMail, signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

// A site of its own: what waits here would wait in every other journey.
test.describe('first posts', () => {
  test.setTimeout(120_000)
  let folder = ''
  let site: Site | undefined

  test.beforeEach(async () => {
    folder = dataFolder()
    site = await startSite({ PORT: String(await freePort()), DATA_DIR: folder })
  })
  test.afterEach(async () => {
    await site?.stop()
    await removeData(folder)
  })

  for (const javaScriptEnabled of [true, false]) {
    test(`wait, are released or rejected ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
      browser,
    }) => {
      const somebody = async (): Promise<Page> => {
        const context = await browser.newContext({ baseURL: site?.address, javaScriptEnabled })
        return context.newPage()
      }
      const [admin, author, team, guest] = [
        await somebody(),
        await somebody(),
        await somebody(),
        await somebody(),
      ]

      await test.step('an administrator sets the rules', async () => {
        await signIn(admin, 'administration')
        await admin.goto('/admin/moderation')
        await admin.getByLabel('So viele erste Beiträge').fill('viele')
        await admin.getByRole('button', { name: 'Speichern' }).click()
        await expect(admin).toHaveTitle(/^Fehler: /)
        await expect(admin.getByLabel('So viele erste Beiträge')).toHaveValue('viele')
        await admin.getByLabel('So viele erste Beiträge').fill('20')
        await admin.getByLabel('Ab so vielen Links').fill('5')
        await admin.getByRole('button', { name: 'Speichern' }).click()
        await expect(admin.getByText('Gespeichert. Es gilt für alles')).toBeVisible()
      })

      await signIn(author, 'beispielhausenAmt')
      const text = {
        title: 'Nistkästen am Rathaus',
        summary: 'Zwölf Stück, selbst gebaut.',
        body: 'Mit dem Bauhof.',
        topic: 'Fördermittel',
      }
      const address = await publish(author, text, javaScriptEnabled)
      await test.step('the author sees that it waits; nobody else sees it', async () => {
        await expect(author.getByText('Wartet auf einen Blick des Fachtag-Teams')).toBeVisible()
        await author.goto('/konto')
        await expect(author.getByRole('link', { name: text.title })).toBeVisible()
        expect((await guest.goto(address))?.status()).toBe(404)
        await author.goto('/themen/schule')
        await comment(author, 'Kaufen Sie bei uns!')
        await guest.goto('/themen/schule')
        await expect(guest.getByText('Kaufen Sie bei uns!')).toHaveCount(0)
      })

      await test.step('the team releases one and rejects the other', async () => {
        await signIn(team, 'fachtagTeam')
        await team.goto('/moderation')
        await team.getByRole('link', { name: /^Wartende Beiträge/ }).click()
        await team.getByRole('button', { name: 'Ausgewählte freigeben' }).click()
        await expect(team).toHaveTitle(/^Fehler: /)
        await team.getByRole('checkbox', { name: text.title }).check()
        await team.getByRole('button', { name: 'Ausgewählte freigeben' }).click()
        await expect(team.getByText('1 Beitrag ist freigegeben.')).toBeVisible()
        const reject = team.getByRole('link', { name: /^Ablehnen\s?: Kommentar .*Schule/ })
        await reject.click()
        await team.getByRole('button', { name: 'Ablehnen und Grund mitteilen' }).click()
        await expect(team).toHaveTitle(/^Fehler: /)
        await team.getByLabel('Grund').fill('Das ist Werbung.')
        await team.getByRole('button', { name: 'Ablehnen und Grund mitteilen' }).click()
        await expect(team.getByText('Der Beitrag ist abgelehnt.')).toBeVisible()
        await expect(team.getByRole('heading', { level: 1, name: 'Wartende Beiträge' })).toBeVisible()
        await expect(reject).toHaveCount(0)
      })

      await test.step('everybody sees the one, and the author is told', async () => {
        expect((await guest.goto(address))?.status()).toBe(200)
        await guest.goto('/themen/schule')
        await expect(guest.getByText('Kaufen Sie bei uns!')).toHaveCount(0)
        const { email } = members.beispielhausenAmt
        await readMail(guest, email, 'Nabe: Ihr Beitrag ist freigegeben', text.title)
        await readMail(guest, email, 'Nabe: Entscheidung zu einem Eintrag von Ihnen', 'Das ist Werbung.')
        await author.goto('/konto')
        await expect(author.getByRole('link', { name: text.title })).toHaveCount(0)
      })
      for (const page of [admin, author, team, guest]) await page.context().close()
    })
  }
})
