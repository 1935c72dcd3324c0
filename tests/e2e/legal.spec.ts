import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import pg from 'pg'
import { personalIn } from '#tests/support/e2e-log'
import { dataFolder, freePort, removeData, type Site, startSite } from '#tests/support/e2e-server'
import { comment, readMail, signIn } from '#tests/support/e2e-steps'
import { expect, listen, test } from '#tests/support/e2e-test'
import { startEmbeddedPostgres } from '~/platform/db/embedded.server'

const source = '# Regeln\n\nBitte sachlich. Verantwortlich ist {{betreiberin}}.'
const dayAfter = 24 * 60 * 60 * 1000

test.describe('the legal pages of a site of its own', () => {
  test.setTimeout(180_000)
  let site: Site
  let folder: string
  let client: pg.Client
  let stopDatabase: () => Promise<void>

  test.beforeAll(async () => {
    folder = dataFolder()
    site = await startSite({ PORT: String(await freePort()), DATA_DIR: folder, LOG_LEVEL: 'debug' })
    const database = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: () => undefined })
    client = new pg.Client({ connectionString: database.url })
    await client.connect()
    stopDatabase = async () => {
      await client.end()
      await database.stop()
    }
  })
  test.afterAll(async () => {
    await stopDatabase?.()
    await site?.stop()
    await removeData(folder)
  })

  const open = async (browser: Browser, complaints: string[], javaScriptEnabled = true): Promise<Page> => {
    const context = await browser.newContext({ baseURL: site.address, javaScriptEnabled })
    listen(context, complaints, site.address)
    return context.newPage()
  }

  test('an operator sets up who it is, changes the rules, and members accept them', async ({
    browser,
    complaints,
  }) => {
    const guest = await open(browser, complaints, false)
    const admin = await open(browser, complaints)
    const member = await open(browser, complaints, false)
    await signIn(admin, 'administration')
    await signIn(member, 'musterstadtDigital')
    const files = async (path: string) => guest.request.get(site.address + path)

    await test.step('nothing is set up: the pages say so, and a barrier cannot be told yet', async () => {
      await guest.goto('/')
      await guest.getByRole('contentinfo').getByRole('link', { name: 'Impressum' }).click()
      await expect(guest.getByText('noch nicht eingerichtet').first()).toBeVisible()
      expect((await files('/.well-known/security.txt')).status()).toBe(404)
      expect(await (await files('/robots.txt')).text()).toContain('Disallow: /konto')
      await guest.getByRole('contentinfo').getByRole('link', { name: 'Barriere melden' }).click()
      await expect(guest.getByLabel('Auf welcher Seite?')).toHaveValue('/impressum')
      await guest.getByLabel('Was ging nicht?').fill('Die Karte wird nicht vorgelesen.')
      await guest.getByRole('button', { name: 'Meldung absenden' }).click()
      await expect(guest.getByText('noch keine E-Mail-Adresse eingerichtet')).toBeVisible()
      await expect(guest.getByLabel('Was ging nicht?')).toHaveValue('Die Karte wird nicht vorgelesen.')
    })

    await test.step('the administration fills in the facts once, and they stand everywhere', async () => {
      await admin.goto('/admin')
      await admin.getByRole('link', { name: 'Betreiberin und Sichtbarkeit' }).click()
      await admin.getByLabel('Name der Betreiberin').fill('Stadt Musterstadt')
      await admin.getByLabel('E-Mail', { exact: true }).fill('rathaus@musterstadt.example')
      await admin.getByLabel('Wessen Landesrecht gilt?').selectOption('Sachsen')
      await admin.getByLabel('E-Mail für gemeldete Sicherheitslücken').fill('cert@musterstadt.example')
      await admin.getByRole('button', { name: 'Einstellungen speichern' }).click()
      await expect(admin.getByText('Gespeichert.')).toBeVisible()
      await guest.goto('/datenschutz')
      await expect(guest.getByText('Stadt Musterstadt').first()).toBeVisible()
      await expect(guest.getByText('SächsDSDG')).toBeVisible()
      const security = await files('/.well-known/security.txt')
      expect(security.headers()['content-type']).toBe('text/plain; charset=utf-8')
      expect(await security.text()).toContain('Contact: mailto:cert@musterstadt.example\nExpires: 20')
    })

    await test.step('a guest tells of a barrier', async () => {
      await guest.goto('/barrierefreiheit')
      await guest.getByRole('link', { name: 'Melden Sie uns die Barriere' }).click()
      await guest.getByRole('button', { name: 'Meldung absenden' }).click()
      await expect(guest.getByText('Bitte schreiben Sie, was nicht ging.').first()).toBeVisible()
      await guest.getByLabel('Was ging nicht?').fill('Die Karte wird nicht vorgelesen.')
      await guest.getByLabel('Ihre E-Mail-Adresse').fill('gast@anderswo.example')
      await guest.getByRole('button', { name: 'Meldung absenden' }).click()
      await expect(guest.getByText('Danke für Ihre Meldung')).toBeVisible()
      const mail = await readMail(guest, 'rathaus@musterstadt.example', 'Meldung zur Barrierefreiheit')
      await expect(mail).toContainText('Die Karte wird nicht vorgelesen.')
      await expect(mail).toContainText('gast@anderswo.example')
    })

    await test.step('the administration looks at new rules and publishes them, once', async () => {
      await admin.goto('/admin')
      await admin.getByRole('link', { name: 'Rechtstexte' }).click()
      await admin.getByRole('link', { name: 'Nutzungsregeln bearbeiten' }).click()
      const elsewhere = await admin.context().newPage()
      await elsewhere.goto('/admin/rechtstexte/nutzungsregeln')
      await admin.getByLabel('Text', { exact: true }).fill(source)
      await admin.getByRole('button', { name: /^Vorschau anzeigen/ }).click()
      await expect(admin.getByText('Verantwortlich ist Stadt Musterstadt.')).toBeVisible()
      await admin.getByRole('button', { name: 'Neue Fassung veröffentlichen' }).click()
      await expect(admin.getByText('Bitte schreiben Sie, was neu ist.').first()).toBeVisible()
      await expect(admin.getByLabel('Text', { exact: true })).toHaveValue(source)
      await admin.getByLabel('Was ist neu?').fill('Viel kürzer.')
      const until = new Date(Date.now() + 30 * dayAfter).toISOString().slice(0, 10)
      await admin.getByLabel('Zustimmung nötig bis').fill(until)
      await admin.getByRole('button', { name: 'Neue Fassung veröffentlichen' }).click()
      await expect(admin.getByText('Ab jetzt gilt diese Fassung.')).toBeVisible()
      await elsewhere.getByLabel('Text', { exact: true }).fill('# Anders')
      await elsewhere.getByLabel('Was ist neu?').fill('Anders.')
      await elsewhere.getByRole('button', { name: 'Neue Fassung veröffentlichen' }).click()
      await expect(elsewhere.getByText('Inzwischen hat jemand anderes').first()).toBeVisible()
      await expect(elsewhere.getByLabel('Text', { exact: true })).toHaveValue('# Anders')
      await elsewhere.close()
    })

    await test.step('a member is asked, may wait, and still writes', async () => {
      await member.goto('/themen/kita')
      await member.getByRole('link', { name: 'Ansehen und zustimmen' }).click()
      await expect(member.getByText('Viel kürzer.')).toBeVisible()
      await member.getByRole('link', { name: 'Die Fassung, der Sie zugestimmt haben' }).click()
      await expect(member.getByText('Das ist eine frühere Fassung.')).toBeVisible()
      await member.goBack()
      await member.getByRole('link', { name: 'Später entscheiden' }).click()
      await expect(member).toHaveURL(/\/themen\/kita$/)
      await comment(member, 'Noch ohne Zustimmung.')
      const later = await open(browser, complaints)
      await signIn(later, 'musterstadtSchule')
      await expect(later).toHaveURL(/\/nutzungsregeln\/zustimmung\?weiter=/)
      await later.context().close()
    })

    await test.step('after the day nothing is written without consent, and no text is lost', async () => {
      await client.query(
        "UPDATE legal_version SET consent_from = now() - interval '1 minute' WHERE number = 2",
      )
      await member.goto('/themen/kita')
      await member.getByLabel('Ihr Kommentar').fill('Wartet auf die Zustimmung.')
      await member.getByRole('button', { name: 'Kommentar absenden' }).click()
      await expect(member).toHaveTitle(/^Bitte stimmen Sie den Nutzungsregeln zu/)
      await member.getByRole('button', { name: 'Ich stimme den Nutzungsregeln zu' }).click()
      await member.getByRole('main').getByRole('button').click()
      await expect(
        member.getByRole('article').filter({ hasText: 'Wartet auf die Zustimmung.' }),
      ).toBeVisible()
      await expect(member.getByRole('link', { name: 'Ansehen und zustimmen' })).toHaveCount(0)
    })

    await test.step('the log knows none of it', () => {
      // What is not JSON are the words at the start, accounts to try among them.
      const said = site
        .said()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .join('\n')
      expect(personalIn(said)).toEqual([])
      expect(said).not.toMatch(/vorgelesen|Zustimmung\.|kürzer/)
    })
  })
})
