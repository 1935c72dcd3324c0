import type { Browser, Page } from '@playwright/test'
import { signIn } from '#tests/support/e2e-steps'
import { expect, listen, test } from '#tests/support/e2e-test'
import { type IdentityProvider, startIdentityProvider } from '#tests/support/identityProvider'

let provider: IdentityProvider

test.beforeAll(async () => {
  provider = await startIdentityProvider({})
})
test.afterAll(() => provider.stop())

/** Somebody whose browser goes to the provider as well, and complains of everything else that is foreign. */
async function employee(browser: Browser, javaScriptEnabled: boolean, baseURL = '') {
  const context = await browser.newContext({ javaScriptEnabled, baseURL })
  const heard: string[] = []
  listen(context, heard, baseURL)
  const complaints = () => heard.filter((complaint) => !complaint.includes(provider.issuer))
  return { page: await context.newPage(), complaints }
}

/** What an administrator and the town's IT set up together. */
async function setUp(page: Page, town: string, domain: string, baseURL = ''): Promise<void> {
  await page.goto('/admin')
  await page.getByRole('link', { name: 'Anmeldedienste' }).click()
  await page.getByRole('link', { name: 'Anmeldedienst hinzufügen' }).click()
  await page.getByLabel('Für welche Organisation?').fill(town)
  await page.getByRole('button', { name: 'Organisation suchen' }).click()
  await page.getByRole('radio', { name: town }).first().check()
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByLabel('Name auf dem Knopf').fill(town)
  await page.getByLabel('Adresse des Dienstes').fill('https://127.0.0.1.example/')
  await page.getByLabel('Kennung').fill('nabe')
  await page.getByLabel('Geheimnis').fill('ein Geheimnis zwischen zwei Rechnern')
  await page.getByLabel('Maildomains der Organisation').fill('gmx.de')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('alert').or(page.getByRole('main'))).toContainText('gmx.de')
  await expect(page.getByLabel('Geheimnis')).toHaveValue('')
  await page.getByLabel('Maildomains der Organisation').fill(domain)
  await page.getByLabel('Adresse des Dienstes').fill(provider.issuer)
  await page.getByLabel('Geheimnis').fill('ein Geheimnis zwischen zwei Rechnern')
  await page.getByLabel('Eingeschaltet').check()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByText('Der Anmeldedienst ist gespeichert')).toBeVisible()
  const redirectUri = (await page.locator('code').first().textContent()) ?? ''
  expect(redirectUri).toMatch(new RegExp(`^${baseURL}/anmelden/dienst/\\d+/rueckkehr$`))
  provider.serve({
    id: 'nabe',
    secret: 'ein Geheimnis zwischen zwei Rechnern',
    redirectUris: [redirectUri],
    signedOutUris: [(await page.locator('code').last().textContent()) ?? ''],
  })
  await page.getByRole('button', { name: 'Verbindung prüfen' }).click()
  await expect(page.getByText('Der Anmeldedienst antwortet')).toBeVisible()
}

async function signInAtProvider(page: Page, subject: string): Promise<void> {
  await page.getByLabel('Kennung').fill(subject)
  await page.getByRole('button', { name: 'Anmelden' }).click()
}

test.describe.configure({ mode: 'serial' })

for (const [javaScript, town] of [
  [true, 'Königswartha'],
  [false, 'Neschwitz'],
] as const) {
  test(`somebody joins by the town’s own provider, reads, signs out there and comes back, JavaScript ${javaScript ? 'on' : 'off'}`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.setTimeout(120_000)
    const domain = `${town.toLowerCase().replace('ö', 'oe')}.example`
    const name = `Ada aus ${town}`
    provider.people[town] = { email: `ada@${domain}`, name, email_verified: true }
    const { page: ada, complaints } = await employee(browser, javaScript, baseURL)
    const account = ada.getByRole('banner').getByText('Konto:')

    await test.step('an administrator sets it up', async () => {
      await signIn(page, 'administration')
      await setUp(page, town, domain, baseURL)
    })

    await test.step('the first sign-in makes a member, and leads on', async () => {
      expect((await ada.goto('/mitglieder/1'))?.status()).toBe(404)
      await ada.goto('/anmelden?weiter=/mitglieder/1')
      await ada.getByRole('button', { name: `Anmelden mit ${town}` }).click()
      await signInAtProvider(ada, town)
      await expect(account).toBeVisible()
      const rules = ada.getByRole('button', { name: 'Ich stimme den Nutzungsregeln zu' })
      if (await rules.isVisible()) await rules.click()
      await expect(ada).toHaveURL(/\/mitglieder\/1$/)
    })

    await test.step('nobody is let in twice by the same answer', async () => {
      await ada.goto('/konto/anmeldedienst')
      await expect(ada.getByText('Verknüpft seit')).toBeVisible()
      await ada.goto('/anmelden/dienst/1/rueckkehr?code=abc&state=abc')
      await expect(ada.getByRole('heading', { name: 'Die Anmeldung hat nicht geklappt' })).toBeVisible()
    })

    await test.step('signing out signs out there too', async () => {
      await ada.goto('/abmelden')
      await ada.getByRole('main').getByRole('button', { name: 'Abmelden' }).click()
      await ada.getByRole('button', { name: 'Ja, abmelden' }).click()
      await expect(ada.getByRole('heading', { name: 'Sie sind abgemeldet' })).toBeVisible()
      await expect(account).toBeHidden()
    })

    await test.step('and comes in again, as the same', async () => {
      await ada.getByRole('link', { name: 'Wieder anmelden' }).click()
      await ada.getByRole('button', { name: `Anmelden mit ${town}` }).click()
      await signInAtProvider(ada, town)
      await expect(account).toBeVisible()
      await ada.goto('/konto')
      await expect(ada.getByText(`ada@${domain}`)).toBeVisible()
    })
    expect(complaints()).toEqual([])
    await ada.context().close()
  })
}
