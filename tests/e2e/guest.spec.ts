import { members } from '#prisma/demo/members'
import { fillSolution, publish, signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

const names = Object.values(members).map(({ name }) => name)

test('a guest finds a solution, its topic and its municipality, and no name of a person', async ({
  page,
}) => {
  const showsNobody = async () => {
    const html = await page.content()
    for (const name of names) expect(html).not.toContain(name)
  }

  await page.goto('/')
  await expect(page).toHaveTitle('Start – Nabe')
  await showsNobody()
  await page.getByRole('main').getByRole('searchbox').fill('Hundesteuer')
  await page.getByRole('main').getByRole('button', { name: 'Suchen' }).click()
  await showsNobody()
  await page
    .getByRole('link', { name: 'Hundesteuer online an-, um- und abmelden', exact: true })
    .first()
    .click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hundesteuer online an-, um- und abmelden')
  await expect(page.getByText('1.000–5.000 €')).toBeVisible()
  await expect(page.getByText('Weitere Angaben für Mitglieder')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Hinweise zur IT-Sicherheit' })).toHaveCount(0)
  await expect(page.getByLabel('Ihr Kommentar')).toHaveCount(0)
  await showsNobody()
  for (const address of [page.url(), `${page.url()}.data`]) {
    const answer = await page.request.get(address)
    expect(answer.status()).toBe(200)
    const body = await answer.text()
    expect(body).toContain('Hundesteuer online')
    for (const secret of [...names, 'digitalisierung@musterstadt.example', 'auf Schadsoftware'])
      expect(body).not.toContain(secret)
  }

  await page.getByRole('main').getByRole('link', { name: 'Steuern und Abgaben' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Steuern und Abgaben' })).toBeVisible()
  await showsNobody()
  await page.getByRole('link', { name: 'Hundesteuer online an-, um- und abmelden' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Musterstadt' }).first().click()
  await expect(page).toHaveURL('/kommunen/99010010')
  await expect(page.getByRole('heading', { name: 'Kolleginnen und Kollegen hier' })).toHaveCount(0)
  await showsNobody()

  for (const name of ['Lösungen', 'Themen', 'Fachtage', 'Kommunen']) {
    await page.getByRole('banner').getByRole('link', { name, exact: true }).last().click()
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
    await showsNobody()
  }
  for (const [link, title] of [
    ['Impressum', 'Impressum'],
    ['Datenschutz', 'Datenschutzerklärung'],
    ['Barrierefreiheit', 'Erklärung zur Barrierefreiheit'],
  ] as const) {
    await page.getByRole('contentinfo').getByRole('link', { name: link }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByText('noch nicht eingerichtet').first()).toBeVisible()
  }
  await expect(page.getByRole('contentinfo')).toContainText('© Statistisches Bundesamt (Destatis)')
  expect(await page.context().cookies()).toEqual([])
})

test('a wrong slug leads to the right address, also for the data of a page', async ({ page, request }) => {
  await page.goto('/suche?q=Hundesteuer')
  const link = page
    .getByRole('main')
    .getByRole('link', { name: 'Hundesteuer online an-, um- und abmelden' })
    .first()
  const right = (await link.getAttribute('href')) ?? ''
  const id = /\d+/.exec(right)?.[0]
  for (const wrong of [`/loesungen/${id}-falsch`, `/loesungen/${id}`, `/loesungen/${id}-`]) {
    const answer = await request.get(wrong, { maxRedirects: 0 })
    expect(answer.status()).toBe(301)
    expect(answer.headers()['cache-control']).toBe('no-store')
    expect(answer.headers().location).toBe(right)
  }
  const data = await (await request.get(`/loesungen/${id}-falsch.data`, { maxRedirects: 0 })).text()
  expect(data).toContain(right)
  expect(data).toContain('301')
  expect(data).not.toContain('Onlinezugangsgesetz')
})

test('what is for members, drafts and protected fields stay unseen and unfound', async ({
  page,
  somebodyElse,
  request,
}) => {
  const topic = 'Bauhof und Winterdienst'
  const base = { summary: 'Kurz und gut.', body: 'So haben wir es gemacht.', topic }
  await signIn(page, 'musterdorfHauptamt')

  await page.goto('/loesungen/neu')
  await fillSolution(page, { ...base, title: 'Streuplan im Mirabellenweg' })
  await page.getByRole('radio', { name: 'Nur Mitglieder' }).check()
  await page.getByRole('button', { name: 'Lösung veröffentlichen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Streuplan im Mirabellenweg' })).toBeVisible()
  const membersOnly = new URL(page.url()).pathname

  await page.goto('/loesungen/neu')
  await page.getByLabel('Titel', { exact: true }).fill('Räumdienst am Holunderberg')
  await page.getByRole('button', { name: 'Entwurf speichern' }).click()
  await page.getByRole('link', { name: 'Räumdienst am Holunderberg' }).click()
  const draft = new URL(page.url()).pathname.replace('/bearbeiten', '')

  await page.goto('/loesungen/neu')
  await fillSolution(page, { ...base, title: 'Winterdienst mit Bereitschaftsplan' })
  await page.locator('summary').filter({ hasText: 'Weitere Angaben' }).click()
  await page
    .getByLabel('Hinweise zur IT-Sicherheit', { exact: true })
    .fill('Schlüssel liegt im Quittenschrank.')
  await page.getByLabel('Ansprechstelle', { exact: true }).fill('Büro Schlehenhof, Durchwahl 12')
  await page.getByLabel('Kosten einmalig').selectOption('5.000–25.000 €')
  await page.getByRole('button', { name: 'Lösung veröffentlichen' }).click()
  await expect(page.getByText('Büro Schlehenhof')).toBeVisible()
  const open = new URL(page.url()).pathname

  const colleague = await somebodyElse()
  await signIn(colleague, 'grossbeispielDigital')
  for (const [word, title] of [
    ['Mirabellenweg', 'Streuplan im Mirabellenweg'],
    ['Quittenschrank', 'Winterdienst mit Bereitschaftsplan'],
    ['Schlehenhof', 'Winterdienst mit Bereitschaftsplan'],
  ] as const) {
    await colleague.goto(`/suche?q=${word}`)
    await expect(colleague.getByText('1 Treffer')).toBeVisible()
    await expect(colleague.getByRole('link', { name: title })).toBeVisible()
  }
  expect((await colleague.goto(draft))?.status()).toBe(404)

  const guest = await somebodyElse()
  for (const word of ['Mirabellenweg', 'Holunderberg', 'Quittenschrank', 'Schlehenhof']) {
    await guest.goto(`/suche?q=${word}`)
    await expect(guest.getByText(`Nichts gefunden zu „${word}“.`)).toBeVisible()
  }
  for (const address of [membersOnly, draft]) {
    const answer = await guest.goto(address)
    expect(answer?.status()).toBe(404)
    await expect(
      guest.getByRole('heading', { level: 1, name: 'Diese Seite gibt es hier nicht' }),
    ).toBeVisible()
    const data = await request.get(`${address}.data`)
    expect(data.status()).toBe(404)
    expect(await data.text()).not.toMatch(/Mirabellenweg|Holunderberg/)
    const wrongSlug = await request.get(address.replace(/-.*/, '-x'), { maxRedirects: 0 })
    expect(wrongSlug.status()).toBe(404)
  }
  for (const address of [open, `${open}.data`]) {
    const body = await (await request.get(address)).text()
    expect(body).toContain('Winterdienst mit Bereitschaftsplan')
    for (const secret of ['Quittenschrank', 'Schlehenhof', '5k_25k', '5.000–25.000 €'])
      expect(body).not.toContain(secret)
  }
  const listed = await (await request.get('/loesungen')).text()
  expect(listed).toContain('Winterdienst mit Bereitschaftsplan')
  expect(listed).not.toContain('Mirabellenweg')
})

test('a solution that is opened to all shows its protected fields to guests', async ({
  page,
  somebodyElse,
}) => {
  await signIn(page, 'musterkreisBauaufsicht')
  const address = await publish(page, {
    title: 'Hausnummern online vergeben',
    summary: 'Antrag, Prüfung und Bescheid in einem Vorgang.',
    body: 'Die Vergabe läuft über das Bauportal.',
    topic: 'Digitaler Bauantrag',
  })
  await page.getByRole('link', { name: 'Bearbeiten', exact: true }).first().click()
  await page.locator('summary').filter({ hasText: 'Weitere Angaben' }).click()
  await page.getByLabel('Ansprechstelle', { exact: true }).fill('Bauaufsicht, Zimmer 210')
  await page.getByLabel('Ansprechstelle für alle sichtbar machen').check()
  await page.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(page.getByText('Zimmer 210')).toBeVisible()

  const guest = await somebodyElse()
  await guest.goto(address)
  await expect(guest.getByText('Bauaufsicht, Zimmer 210')).toBeVisible()
})
