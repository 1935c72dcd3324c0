import type { Page } from '@playwright/test'
import { signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

/** Holds the script back that takes over the page, until the answer is called. */
async function holdScript(page: Page): Promise<() => void> {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/entry.client-*.js', async (route) => {
    await held
    await route.continue()
  })
  return release
}

/** Tells when the script has taken over the next page: one that is being left cannot be asked. */
async function hearTakeOver(page: Page): Promise<{ takenOver: Promise<void> }> {
  let hear: () => void = () => undefined
  const takenOver = new Promise<void>((resolve) => {
    hear = resolve
  })
  await page.exposeFunction('takenOver', () => hear())
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if ('hydrated' in document.documentElement.dataset) Reflect.get(window, 'takenOver')()
    }).observe(document, { attributes: true, subtree: true })
  })
  return { takenOver }
}

/*
 * An old laptop on a slow line: somebody types, searches and sends before the page's script is there. The journeys
 * fail should React then find another page than the server sent, and build it anew.
 */
test('who types and searches before the script is there keeps everything', async ({ page }) => {
  await signIn(page, 'neuBeispielKaemmerei')
  const release = await holdScript(page)
  await page.goto('/loesungen/neu', { waitUntil: 'commit' })
  const title = page.getByLabel('Titel', { exact: true })
  await page.getByRole('banner').getByRole('searchbox').focus()
  const answered = page.waitForResponse(/gibt-es-das-schon/)
  await title.fill('Hundesteuer online anmelden')
  await answered
  release()
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', '')
  await expect(title).toHaveValue('Hundesteuer online anmelden')
  await expect(page.getByText(/ähnliche/).first()).toBeVisible()
})

test('who sends before the script is there is not disturbed by it', async ({ page }) => {
  await signIn(page, 'neuBeispielKaemmerei')
  const release = await holdScript(page)
  const { takenOver } = await hearTakeOver(page)
  await page.goto('/loesungen/neu', { waitUntil: 'commit' })
  await page.getByLabel('Titel', { exact: true }).fill('Zu früh gesendet')
  // The answer comes when the script is there: until then the page that was sent stands.
  await page.route('**/loesungen/neu', async (route) => {
    await takenOver
    await route.continue()
  })
  await page.getByRole('button', { name: 'Entwurf speichern' }).click({ noWaitAfter: true })
  release()
  await expect(page.getByText('Entwurf gespeichert. Außer Ihnen sieht ihn niemand.')).toBeVisible()
})
