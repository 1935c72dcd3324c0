import { parseFeed } from 'feedsmith'
import { signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a list is followed: by everybody, and with what only members see', async ({
      page,
      request,
      somebodyElse,
    }) => {
      const guest = await somebodyElse()
      await guest.goto('/loesungen?thema=notfallmanagement')
      const found = await guest.locator('link[type="application/atom+xml"]').getAttribute('href')
      await guest.getByRole('link', { name: 'Diese Seite als Feed' }).click()
      const address = guest.getByRole('link', { name: /\.atom\?thema=notfallmanagement$/ })
      expect(new URL((await address.getAttribute('href')) ?? '').pathname).toBe(found?.split('?')[0])
      await expect(guest.getByRole('button', { name: 'Private Adresse anlegen' })).toHaveCount(0)
      const open = await (await request.get(found ?? '')).text()

      await signIn(page, javaScriptEnabled ? 'neuBeispielKaemmerei' : 'musterdorfHauptamt')
      await page.goto('/loesungen?thema=notfallmanagement')
      await page.getByRole('link', { name: 'Diese Seite als Feed' }).click()
      await page.getByRole('button', { name: 'Private Adresse anlegen' }).click()
      await expect(page.getByText('Die private Adresse ist angelegt.')).toBeVisible()
      const own = await page.getByRole('link', { name: /\.atom\?.*schluessel=/ }).getAttribute('href')
      const closed = await (await request.get(own ?? '')).text()
      expect(titlesOf(closed).length).toBeGreaterThan(titlesOf(open).length)

      await page.goto('/konto/feeds')
      await page.getByRole('button', { name: /^Privaten Feed .* beenden$/ }).click()
      await expect(page.getByText('Der private Feed ist beendet.')).toBeVisible()
      expect((await request.get(own ?? '')).status()).toBe(404)
    })
  })
}

function titlesOf(document: string): unknown[] {
  const { feed } = parseFeed(document)
  return (feed as { entries?: unknown[] }).entries ?? []
}
