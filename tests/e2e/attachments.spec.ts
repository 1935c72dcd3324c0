import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { publish, signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'
import { ooxml, pdf, photo } from '#tests/support/officeFiles'

type Upload = { name: string; content: Buffer; kind?: string; title: string; alt?: string }

const send = (page: Page) => page.getByRole('button', { name: 'Datei hochladen' }).click()

async function fill(page: Page, { name, content, kind = 'Beschlussvorlage', title, alt }: Upload) {
  // From a file, as people do it: 26 MB through the debugging protocol take longer than a test may.
  const path = test.info().outputPath(name)
  await writeFile(path, content)
  await page.getByLabel('Datei', { exact: true }).setInputFiles(path)
  await page.getByLabel('Art der Unterlage').selectOption(kind)
  await page.getByLabel('Titel').fill(title)
  if (alt) await page.getByLabel('Bildbeschreibung').fill(alt)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('files are uploaded, fetched by a guest, changed and taken off', async ({
      page,
      somebodyElse,
      complaints,
    }) => {
      await signIn(page, 'musterstadtDigital')
      // Unlike each other, or the wheel check asks first.
      const title = javaScriptEnabled ? 'Formulare im Serviceportal' : 'Terminvergabe per Telefonansage'
      const address = await publish(
        page,
        { title, summary: title, body: title, topic: 'OZG und Onlinedienste' },
        javaScriptEnabled,
      )
      await page.getByRole('link', { name: 'Unterlagen hinzufügen' }).click()

      await test.step('refused files come back with a message and the typed text', async () => {
        const refused: [string, Buffer, string][] = [
          ['vorlage.pdf', Buffer.from('MZ'), 'passt nicht zu ihrer Endung'],
          ['vorlage.docx', await ooxml('docx', { 'word/vbaProject.bin': 'x' }), 'enthält Makros'],
          ['zu-gross.pdf', pdf(26 * 1024 * 1024), 'größer als 25 MB'],
          ['foto.jpg', await photo(), 'Bitte beschreiben Sie'],
        ]
        for (const [name, content, message] of refused) {
          await fill(page, { name, content, title: 'Vorlage zur Größe' })
          await send(page)
          await expect(page.getByRole('link', { name: message })).toBeVisible()
          await expect(page).toHaveTitle(/^Fehler: /)
          await expect(page.getByLabel('Titel')).toHaveValue('Vorlage zur Größe')
        }
        // With the script the answers are no navigations.
        const expected = (line: string) => /^(400|413): POST .*\/unterlagen$/.test(line)
        expect(complaints.splice(0).filter((line) => !expected(line))).toEqual([])
      })

      const content = pdf(300_000)
      await fill(page, { name: 'a.pdf', content, title: 'Vorlage zur Größe' })
      await send(page)
      await expect(page.getByText('Gespeichert: „Vorlage zur Größe“')).toBeVisible()
      await fill(page, {
        name: 'b.jpg',
        content: await photo(),
        kind: 'Bild',
        title: 'Foto',
        alt: 'Ein blaues Feld',
      })
      await send(page)
      await expect(page.getByRole('img', { name: 'Ein blaues Feld' })).toBeVisible()

      const guest = await somebodyElse()
      await guest.goto(address)
      await expect(guest.getByRole('heading', { name: 'Unterlagen (2)' })).toBeVisible()
      const [file] = await Promise.all([
        guest.waitForEvent('download'),
        guest.getByRole('link', { name: 'Vorlage zur Größe', exact: true }).click(),
      ])
      expect(file.suggestedFilename()).toBe('Vorlage zur Größe.pdf')
      expect((await readFile(await file.path())).equals(content)).toBe(true)
      const [all] = await Promise.all([
        guest.waitForEvent('download'),
        guest.getByRole('link', { name: 'Alle als ZIP herunterladen' }).click(),
      ])
      const zip = await readFile(await all.path())
      for (const name of ['Inhaltsverzeichnis.html', '01-vorlage-zur-groesse.pdf', '02-foto.jpg'])
        expect(zip.includes(name)).toBe(true)

      await page.getByRole('link', { name: '„Foto“ bearbeiten' }).click()
      await page.getByLabel('Titel').fill('Anderes Foto')
      await page.getByRole('button', { name: 'Angaben speichern' }).click()
      await expect(page.getByText('Gespeichert: „Anderes Foto“')).toBeVisible()
      const picture = await page.getByRole('link', { name: 'Anderes Foto', exact: true }).getAttribute('href')
      await page.getByRole('link', { name: '„Anderes Foto“ entfernen' }).click()
      await page.getByRole('button', { name: 'Datei entfernen' }).click()
      await expect(page.getByText('Die Datei ist entfernt.')).toBeVisible()
      expect((await guest.request.get(picture ?? '')).status()).toBe(404)

      await page.goto(`${address}/zurueckziehung`)
      await page.getByRole('main').getByRole('button').click()
      const path = new URL(file.url()).pathname
      for (const visitor of [guest, page]) {
        expect((await visitor.request.get(path)).status()).toBe(404)
        expect((await visitor.request.get(`${address}/unterlagen.zip`)).status()).toBe(404)
      }
    })
  })
}

test('others neither upload nor change, and files have no data form', async ({ page, request }) => {
  await signIn(page, 'musterdorfHauptamt')
  await page.goto('/loesungen?sortierung=diskutiert')
  await page.getByRole('main').getByRole('link', { name: 'Hundesteuer online' }).first().click()
  const address = new URL(page.url()).pathname
  const file = await page.getByRole('link', { name: 'Leistungsbeschreibung' }).first().getAttribute('href')
  const id = /\/unterlagen\/(\d+)\//.exec(file ?? '')?.[1]
  const headers = { Origin: new URL(page.url()).origin }
  const multipart = {
    kind: 'other',
    title: 'x',
    file: { name: 'a.pdf', mimeType: 'application/pdf', buffer: pdf() },
  }
  expect((await page.request.post(`${address}/unterlagen`, { headers, multipart })).status()).toBe(404)
  expect(
    (await page.request.post(`/unterlagen/${id}/entfernung`, { headers, form: { x: 1 } })).status(),
  ).toBe(404)
  expect((await page.request.get(`/unterlagen/${id}/bearbeiten`)).status()).toBe(404)
  expect((await request.post(`${address}/unterlagen`, { headers, multipart })).status()).toBe(401)
  expect((await request.get(`${file}.data`)).status()).toBe(404)
  for (const other of ['0', '99999999999', '2000000000', 'x'])
    expect((await request.get(`/unterlagen/${other}/x.pdf`)).status()).toBe(404)
  const answer = await request.get(file ?? '')
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-disposition': expect.stringMatching(/^attachment; /),
    'content-security-policy': "default-src 'none'; sandbox",
  })
  const again = await request.get(file ?? '', { headers: { 'If-None-Match': answer.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
})

test('a paper for the decision, to print and as a Word file', async ({ page, somebodyElse }) => {
  await page.goto('/loesungen?sortierung=diskutiert')
  await page.getByRole('main').getByRole('link', { name: 'Hundesteuer online' }).first().click()
  await page.getByRole('link', { name: 'Als Entscheidungsvorlage' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: /^Entscheidungsvorlage: Hundesteuer/ }),
  ).toBeVisible()
  await expect(page.getByText('Die Ansprechstelle sehen Mitglieder')).toBeVisible()
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Als Word-Datei' }).click(),
  ])
  expect(paper.suggestedFilename()).toMatch(/^Entscheidungsvorlage Hundesteuer.*\.docx$/)
  expect((await readFile(await paper.path())).subarray(0, 2).toString()).toBe('PK')
  const member = await somebodyElse()
  await signIn(member, 'musterstadtSchule')
  await member.goto(new URL(page.url()).pathname)
  await expect(member.getByText('digitalisierung@musterstadt.example')).toBeVisible()
})
