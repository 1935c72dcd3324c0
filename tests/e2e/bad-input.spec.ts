import { Buffer } from 'node:buffer'
import { request as send } from 'node:http'
import type { APIResponse, Page } from '@playwright/test'
import { fillSolution, publish, signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

const base = { summary: 'Kurz.', body: 'Lang.', topic: 'Feuerwehr und Katastrophenschutz' }

/** Every refusal is a page of the site in German. */
async function expectSitePage(answer: APIResponse, status: number, title: string): Promise<void> {
  expect(answer.status()).toBe(status)
  const html = await answer.text()
  expect(html).toContain('<html lang="de"')
  expect(html).toContain(title)
  expect(html).not.toMatch(/node_modules|\bat \w+ \(|Error:/)
}

async function originOf(page: Page): Promise<string> {
  return new URL(page.url()).origin
}

test('a write from another site is refused in the look of the site', async ({ page, baseURL }) => {
  await signIn(page, 'musterstadtSchule')
  const address = await publish(page, { title: 'Feuerwehrkleidung gemeinsam waschen', ...base })
  for (const path of [
    '/loesungen/neu',
    `${address}/bewertung`,
    `${address}/kommentare`,
    '/anmelden',
    '/abmelden',
  ]) {
    for (const Origin of ['https://angreifer.example', 'null', `${baseURL}.example`, 'http://127.0.0.1:1']) {
      const answer = await page.request.post(path, { form: { body: 'x' }, headers: { Origin } })
      await expectSitePage(answer, 403, 'Diese Anfrage haben wir nicht angenommen')
    }
    const nowhere = await page.request.post(path, {
      form: { body: 'x' },
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    })
    expect(nowhere.status()).toBe(403)
  }
  await page.goto('/konto')
  await expect(page.getByRole('heading', { level: 1, name: 'Ihr Konto' })).toBeVisible()
})

test('a GET on an address for writing writes nothing and is no error of the server', async ({ page }) => {
  await signIn(page, 'fachtagTeam')
  await page.goto('/suche?q=Hundesteuer')
  const solution = await page
    .getByRole('main')
    .getByRole('link', { name: 'Hundesteuer online' })
    .first()
    .getAttribute('href')
  const paths = [
    `${solution}/bewertung`,
    `${solution}/bewertung/entfernung`,
    `${solution}/kommentare`,
    `${solution}/zurueckziehung`,
    `${solution}/zurueckziehung/entfernung`,
    `${solution}/verwerfung`,
    '/abmelden',
    '/kommentare/1/loeschung',
    '/moderation/verbergen/1',
    '/moderation/schwaerzung/1',
    '/moderation/verbergen/1/aufhebung',
    '/moderation/freischaltungen/1/bestaetigung',
    '/moderation/freischaltungen/1/ablehnung',
    '/moderation/freischaltungen/1/organisation/neu',
    '/admin/mitglieder/1/sperre/entfernung',
  ]
  for (const path of paths) {
    for (const address of [path, `${path}.data`]) {
      const answer = await page.request.get(address, { maxRedirects: 0 })
      expect(answer.status(), address).toBeLessThan(500)
      if (answer.status() >= 400) expect([404, 405], address).toContain(answer.status())
    }
  }
  await page.goto('/konto')
  await expect(page.getByRole('heading', { level: 1, name: 'Ihr Konto' })).toBeVisible()
})

test('a body above the cap is refused while it comes in, and going back has the text', async ({
  page,
  request,
}) => {
  await page.goto('/')
  const headers = { Origin: await originOf(page), 'Content-Type': 'application/x-www-form-urlencoded' }
  for (const path of ['/loesungen/neu', '/loesungen/neu.data', '/anmelden', '/gibt-es-nicht']) {
    const answer = await request.post(path, { data: `title=${'x'.repeat(700_000)}`, headers })
    await expectSitePage(answer, 413, 'Ihr Text ist dort noch da')
  }
  await signIn(page, 'musterstadtSchule')
  await page.goto('/loesungen/neu')
  await page.getByLabel('Titel', { exact: true }).fill('Zu viel auf einmal')
  await page.getByLabel('Lösung: Was haben Sie gemacht?', { exact: true }).fill('ü'.repeat(150_000))
  await page.getByRole('button', { name: 'Entwurf speichern' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Das ist zu viel auf einmal' })).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('Titel', { exact: true })).toHaveValue('Zu viel auf einmal')
})

test('a title of 1 MB, text above its limit and nothing but spaces come back with the text', async ({
  page,
}) => {
  await signIn(page, 'musterstadtSchule')
  await page.goto('/')
  const headers = { Origin: await originOf(page) }
  const huge = await page.request.post('/loesungen/neu', { form: { title: 'x'.repeat(1_000_000) }, headers })
  await expectSitePage(huge, 413, 'Das ist zu viel auf einmal')

  await page.goto('/loesungen/neu')
  await fillSolution(page, { ...base, title: '   ', body: 'y'.repeat(20_001) })
  await page.getByLabel('Kurz gesagt').fill('\u200b \u3164')
  await page.getByRole('button', { name: 'Lösung veröffentlichen' }).click()
  await expect(page).toHaveTitle('Fehler: Neue Lösung – Nabe')
  const summary = page.getByRole('region', { name: 'Bitte prüfen Sie Ihre Angaben' })
  await expect(summary.getByRole('link')).toHaveCount(3)
  await expect(summary).toContainText('höchstens 20.000 Zeichen')
  await expect(page.getByLabel('Lösung: Was haben Sie gemacht?', { exact: true })).toHaveValue(
    'y'.repeat(20_001),
  )
})

test('odd characters are kept or cleaned, never an error', async ({ page }) => {
  await signIn(page, 'musterstadtSchule')
  const odd = 'Odd 👩🏽‍🚒 עברית \u202eمرحبا zero\u200bwidth'
  await page.goto('/loesungen/neu')
  await fillSolution(page, {
    ...base,
    title: odd,
    body: `${odd}\n\n<script>alert(1)</script> <b onclick="x">b</b>`,
  })
  await page.getByRole('button', { name: 'Lösung veröffentlichen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('👩🏽‍🚒 עברית')
  await expect(page.getByText('<script>alert(1)</script>')).toBeVisible()
  const address = new URL(page.url()).pathname
  const headers = { Origin: await originOf(page) }

  const nul = await page.request.post(`${address}/kommentare`, {
    form: { body: 'vor\u0000nach', submissionKey: crypto.randomUUID() },
    headers,
  })
  expect(nul.status()).toBeLessThan(400)
  await page.goto(address)
  await expect(page.getByRole('article').filter({ hasText: 'vornach' })).toBeVisible()

  const invalidUtf8 = await page.request.post(`${address}/kommentare`, {
    data: Buffer.from('body=%FF%FE%80kaputt&submissionKey=00000000-0000-4000-8000-000000000000', 'latin1'),
    headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
  })
  expect(invalidUtf8.status()).toBeLessThan(500)
  for (const type of [
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
  ]) {
    const answer = await page.request.post(`${address}/kommentare`, {
      data: Buffer.from([0xff, 0x00, 0x80, 0x7b]),
      headers: { ...headers, 'Content-Type': type },
    })
    expect(answer.status(), type).toBe(400)
  }
})

test('unknown, foreign and missing ids', async ({ page }) => {
  await signIn(page, 'musterstadtSchule')
  await page.goto('/')
  const headers = { Origin: await originOf(page) }
  const form = {
    title: 'Unbekanntes Thema',
    summary: 'x',
    body: 'y',
    visibility: 'public',
    topics: '2147483647',
  }
  const unknownTopic = await page.request.post('/loesungen/neu', { form, headers })
  await expectSitePage(unknownTopic, 409, 'Eines der Themen gibt es nicht mehr.')
  for (const topics of ['-1', 'abc', '99999999999', '1e3']) {
    const answer = await page.request.post('/loesungen/neu', { form: { ...form, topics }, headers })
    expect([400, 409], topics).toContain(answer.status())
  }
  const register = await page.request.post('/registrieren', {
    form: {
      organisationId: '2147483647',
      name: 'Kim Muster',
      functionTitle: 'Amt',
      email: 'kim@nirgends.example',
      password: 'vier-woerter-hintereinander',
    },
    headers,
  })
  await expectSitePage(register, 400, 'Diese Organisation gibt es hier nicht.')
  for (const path of [
    '/loesungen/2147483647-x',
    '/loesungen/99999999999-x',
    '/loesungen/0',
    '/loesungen/abc',
    '/loesungen/1%00',
    '/loesungen/%FF',
    '/themen/gibt-es-nicht',
    '/themen/%E0%A4%A',
    '/kommunen/00000000',
    '/organisationen/%00',
    '/mitglieder/2147483647',
    '/mitglieder/-1',
    '/kommentare/2147483647',
    '/fachtage/gibt-es-nicht',
    '/gibt/es/nicht',
    '/loesungen/neu/',
    '/wp-admin/setup.php',
    '/assets/gibt-es-nicht.js',
  ]) {
    for (const address of [path, `${path}.data`]) {
      const answer = await page.request.get(address, { maxRedirects: 0 })
      expect([200, 301, 302, 400, 404], address).toContain(answer.status())
      if (!address.endsWith('.data') && answer.status() === 404)
        await expectSitePage(answer, 404, 'Diese Seite gibt es hier nicht')
    }
  }
  expect(await raw(`${headers.Origin}//angreifer.example/`, {})).toBe(404)
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const) {
    const answer = await page.request.fetch('/loesungen', { method, headers })
    expect(answer.status(), method).toBeLessThan(500)
  }
})

test('broken cursors and filters show the beginning', async ({ page }) => {
  await page.goto('/loesungen?seite=kaputt')
  await expect(
    page.getByText('Diese Seite der Liste gibt es nicht mehr. Sie sehen wieder den Anfang.'),
  ).toBeVisible()
  for (const query of [
    '/loesungen?seite=eyJhIjoxfQ',
    '/loesungen?seite=%00',
    '/loesungen?land=XX&groesse=99&stand=foo&produkt=abc&anbieter=-1&fachtag=%FF&sortierung=kaputt',
    '/kommunen?seite=kaputt',
    '/kommunen?q=%00%FF',
    '/themen/schule?kommentare=kaputt&reihenfolge=seltsam',
    `/suche?q=${'%F0%9F%92%A9'.repeat(300)}`,
    '/suche?q=%00',
    "/suche?q='%3B%20DROP%20TABLE%20entry%3B--",
    '/suche?q=%26%7C!():*<->',
    '/kommunen/suche?q=%5C%27%26',
    '/anmelden?weiter=https://angreifer.example',
    '/registrieren?organisationId=abc&weiter=//angreifer.example',
  ]) {
    const answer = await page.request.get(query)
    expect(answer.status(), query).toBe(200)
  }
  await page.goto('/anmelden?weiter=//angreifer.example')
  expect(await page.content()).not.toContain('angreifer.example')
})

test('guarded pages give guests nothing, neither as page nor as data', async ({ page, request }) => {
  await page.goto('/')
  for (const path of [
    '/konto',
    '/konto/passwort',
    '/konto/sitzungen',
    '/anmelden/bestaetigung',
    '/konto/entwuerfe',
    '/loesungen/neu',
    '/moderation',
    '/moderation/freischaltungen',
    '/moderation/freischaltungen/1',
    '/moderation/themenvorschlaege',
    '/moderation/produkte',
    '/moderation/verbergen/1',
    '/admin',
    '/admin/mitglieder',
    '/admin/einstellungen',
    '/mitglieder/1',
    '/fachtage/neu',
  ]) {
    const document = await request.get(path, { maxRedirects: 0 })
    expect([302, 404], path).toContain(document.status())
    if (document.status() === 302) expect(document.headers().location).toMatch(/^\/anmelden/)
    const data = await request.get(`${path}.data`, { maxRedirects: 0 })
    expect([202, 302, 404], `${path}.data`).toContain(data.status())
    expect(await data.text(), `${path}.data`).not.toMatch(
      /musterstadt\.example|musterroda\.example|Musterwerk/,
    )
  }
})

test('malformed cookies count as none', async ({ baseURL }) => {
  for (const Cookie of [
    'nabe_session=%E0%A4%A',
    'nabe_session=\u0001',
    '=;;;=',
    `nabe_session=${'x'.repeat(6000)}`,
    '__Host-nabe_session=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'nabe_session=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ]) {
    const answer = await raw(`${baseURL}/konto`, { Cookie })
    expect([302, 400, 431], Cookie).toContain(answer)
  }
})

/** Playwright's own requests refuse to send some headers that the net does send. */
function raw(address: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { headers, insecureHTTPParser: true }
    try {
      const request = send(address, options, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      request.on('error', reject)
      request.end()
    } catch {
      // Node itself refuses to send it.
      resolve(400)
    }
  })
}
