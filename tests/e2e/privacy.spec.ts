import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import type { Page } from '@playwright/test'
import * as yauzl from 'yauzl'
import { letDeletionComeNear } from '#tests/support/e2e-database'
import {
  comment,
  confirmAddress,
  enterPassword,
  letIn,
  type Newcomer,
  publish,
  readMail,
  register,
  signIn,
} from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

/** The text of one file in a ZIP. */
function fileIn(path: string, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(readFileSync(path), { lazyEntries: true }, (error, zip) => {
      if (error || !zip) return reject(error)
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== name) return zip.readEntry()
        zip.openReadStream(entry, (problem, stream) => {
          if (problem || !stream) return reject(problem)
          buffer(stream).then((bytes) => resolve(bytes.toString()), reject)
        })
      })
      zip.on('end', () => reject(new Error(`no ${name}`)))
      zip.readEntry()
    })
  })
}

/** Joins and is let in; the page ends signed in. */
async function join(page: Page, admin: Page, newcomer: Newcomer, javaScript = true): Promise<void> {
  await page.goto('/registrieren')
  await register(page, newcomer, javaScript)
  await confirmAddress(page, newcomer.email)
  await letIn(admin, newcomer.name)
  await page.goto('/anmelden')
  await enterPassword(page, newcomer.email)
  await expect(page.getByRole('banner').getByText('Konto:')).toBeVisible()
}

async function deleteAccount(page: Page): Promise<void> {
  await page.goto('/konto')
  await page.getByRole('link', { name: 'Konto löschen' }).click()
  await page.getByRole('button', { name: 'Konto löschen' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: /Ihr Konto ist gesperrt und wird am/ }),
  ).toBeVisible()
}

for (const javaScript of [true, false]) {
  test.describe(`JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: javaScript })
    const mark = javaScript ? 'mit' : 'ohne'
    const newcomer: Newcomer = {
      name: `Wilhelmine Zwetschge ${mark}`,
      functionTitle: `Obstbaum ${mark}`,
      email: `w.zwetschge.${mark}@grossdubrau.example`,
      place: { typed: 'Großdubrau', hit: 'Großdubrau' },
    }

    test('a member takes the data along, deletes the account, has it back, deletes it again', async ({
      page,
      somebodyElse,
    }) => {
      test.setTimeout(240_000)
      const admin = await somebodyElse()
      await signIn(admin, 'administration')
      await join(page, admin, newcomer, javaScript)
      const title = `Streuobst im Gemeindewald ${mark}`
      const text = {
        title,
        summary: 'Wir ernten.',
        body: `Fragen an ${newcomer.name}.`,
        topic: 'Haushalt und Doppik',
      }
      const address = await publish(page, text, javaScript)

      await test.step('the file holds what was written', async () => {
        await page.goto('/konto')
        await page.getByRole('link', { name: 'Ihre Daten' }).click()
        await page.getByRole('button', { name: 'Meine Daten herunterladen' }).click()
        await readMail(page, newcomer.email, 'Nabe: Ihre Daten liegen bereit')
        await page.goto('/konto/daten')
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: /^Herunterladen: / }).click(),
        ])
        const path = await download.path()
        const data = JSON.parse(await fileIn(path, 'daten.json'))
        expect(data.profile[0]).toMatchObject({ name: newcomer.name, email: newcomer.email })
        expect(data.solutions[0]).toMatchObject({ title })
        expect(await fileIn(path, 'lesen.html')).toContain(title)
        // Nobody else gets it, not even who administers the site.
        expect((await admin.request.get(download.url())).status()).toBe(404)
      })

      await test.step('whoever signs in has the account back', async () => {
        await deleteAccount(page)
        await page.goto('/konto')
        await enterPassword(page, newcomer.email)
        await expect(page).toHaveTitle(/^Löschung rückgängig machen/)
        await page.getByRole('button', { name: 'Löschung rückgängig machen' }).click()
        await expect(page.getByRole('heading', { level: 1, name: 'Ihr Konto bleibt' })).toBeVisible()
        await page.getByRole('main').getByRole('link', { name: 'Zur Anmeldung' }).click()
        await enterPassword(page, newcomer.email)
        await expect(page.getByRole('banner').getByText('Konto:')).toBeVisible()
      })

      await test.step('after two weeks the texts stay, the person is gone', async () => {
        await deleteAccount(page)
        await admin.goto(address)
        await expect(admin.getByRole('main').getByText(newcomer.name).first()).toBeVisible()
        await letDeletionComeNear(newcomer.email, 15)
        // What is due is looked for every minute.
        await expect(async () => {
          await admin.goto(address)
          await expect(admin.getByText('Fragen an Ehemaliges Mitglied.')).toBeVisible({ timeout: 250 })
        }).toPass({ timeout: 90_000, intervals: [1_000] })
        await readMail(page, newcomer.email, 'Nabe: Ihr Konto ist gelöscht')
        await expect(admin.locator('body')).not.toContainText(newcomer.name)
        await page.goto('/anmelden')
        await enterPassword(page, newcomer.email)
        await expect(page.getByText('E-Mail-Adresse oder Passwort stimmt nicht.').first()).toBeVisible()
      })
    })
  })
}

test('an administrator deletes the account of somebody who asks, with one text', async ({
  page,
  somebodyElse,
}) => {
  test.setTimeout(180_000)
  const newcomer: Newcomer = {
    name: 'Roswitha Quittenbaum',
    functionTitle: 'Ordnungsamt',
    email: 'r.quittenbaum@grossdubrau.example',
    place: { typed: 'Großdubrau', hit: 'Großdubrau' },
  }
  const admin = await somebodyElse()
  await signIn(admin, 'administration')
  await join(page, admin, newcomer)
  await page.goto('/themen/bauhof')
  await comment(page, 'Dieser Kommentar geht mit dem Konto.')
  await comment(page, 'Dieser Kommentar bleibt stehen.')

  const list = `/admin/mitglieder?q=${newcomer.email}`
  await admin.goto(list)
  await admin.getByRole('link', { name: `Konto löschen: ${newcomer.name}` }).click()
  await admin.getByRole('button', { name: 'Konto löschen' }).click()
  await expect(admin).toHaveTitle(/^Fehler: /)
  await admin.getByRole('radio', { name: 'Die Person hat schriftlich darum gebeten' }).check()
  await admin.getByRole('radio', { name: 'Sofort' }).check()
  await admin.getByRole('checkbox', { name: /^Kommentar zu „.*geht mit dem Konto/ }).check()
  await admin.getByRole('button', { name: 'Konto löschen' }).click()
  await expect(admin.getByText('Die Änderung gilt sofort.')).toBeVisible()
  await admin.goto(list)
  await expect(admin.getByText('Keine Treffer')).toBeVisible()
  await readMail(page, newcomer.email, 'Nabe: Ihr Konto ist gelöscht')
  await admin.goto('/themen/bauhof')
  await expect(admin.getByText('Dieser Kommentar geht mit dem Konto.')).toHaveCount(0)
  await expect(
    admin.getByRole('article').filter({ hasText: 'Dieser Kommentar bleibt stehen.' }),
  ).toContainText('Ehemaliges Mitglied')
})

test('a text is deleted by its author and had back', async ({ page }) => {
  await signIn(page, 'grossbeispielDatenschutz')
  const title = 'Versehentlich veröffentlicht'
  const address = await publish(page, {
    title,
    summary: 'Kurz.',
    body: 'Ein Text.',
    topic: 'Haushalt und Doppik',
  })
  await page.getByRole('link', { name: 'Löschen', exact: true }).click()
  await page.getByRole('button', { name: 'Löschen', exact: true }).click()
  await expect(page.getByText('Niemand sieht den Text mehr.')).toBeVisible()
  expect((await page.goto(address))?.status()).toBe(404)
  await page.goto('/konto/geloescht')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: 'Zurückholen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})
