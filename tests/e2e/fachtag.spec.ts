import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

const files = join(import.meta.dirname, '../support/files')
// Windows-1252: byte for byte, so that the changes below keep it so.
const csv = readFileSync(join(files, 'fachtag-programm.csv')).toString('latin1')

/** The programme with some of its text changed. */
function programme(...changes: [from: string, to: string][]) {
  const text = changes.reduce((before, [from, to]) => {
    expect(before).toContain(from)
    return before.replace(from, to)
  }, csv)
  return { name: 'fachtag-programm.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') }
}

async function readIn(
  page: Page,
  fachtag: string,
  file: Parameters<Page['setInputFiles']>[1],
): Promise<void> {
  await page.goto(`${fachtag}/programm`)
  await page.getByLabel('Datei mit dem Programm').setInputFiles(file)
  await page.getByRole('button', { name: 'Programm einlesen' }).click()
}

async function createFachtag(page: Page, title: string): Promise<string> {
  await page.goto('/fachtage')
  await page.getByRole('link', { name: 'Fachtag anlegen' }).click()
  await page.getByLabel('Titel', { exact: true }).fill(title)
  await page.getByLabel('Erster Tag').fill('2025-11-25')
  await page.getByLabel('Letzter Tag').fill('2025-11-25')
  await page.getByLabel('Ort', { exact: false }).first().fill('Musterstadt')
  await page.getByRole('button', { name: 'Fachtag anlegen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return new URL(page.url()).pathname
}

for (const javaScript of [true, false]) {
  test.describe(`JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: javaScript })

    test('a programme is read in, mended and seeded, and read in again without doubling anything', async ({
      page,
      somebodyElse,
    }) => {
      const title = `Fachtag ${javaScript ? 'mit' : 'ohne'} Skript`
      await signIn(page, 'fachtagTeam')
      const fachtag = await createFachtag(page, title)
      const talks = page.getByRole('region', { name: 'Programm', exact: true }).getByRole('heading')
      const topics = page
        .getByRole('region', { name: 'Themen aus dem Fachtag' })
        .getByRole('heading', { level: 3 })
      const apply = page.getByRole('button', { name: /anlegen|verknüpfen|übernehmen/ })

      await test.step('a wrong row is named and mended', async () => {
        await readIn(page, fachtag, programme(['14:00;15:30;Raum 3', '15:30;14:00;Raum 3']))
        await expect(page.getByRole('heading', { level: 1, name: 'Programm prüfen' })).toBeVisible()
        await expect(page.getByText('12 Zeilen gelesen: 7 Vorträge und Workshops')).toBeVisible()
        await expect(page.getByText('als Pause erkannt').first()).toBeVisible()
        const problem = page.getByRole('link', { name: /^Zeile 11: / })
        await expect(problem).toBeVisible()
        await apply.click()
        await expect(page).toHaveTitle(/^Fehler: /)
        await problem.first().click()
        const row = page.getByRole('group', { name: /Desinformation/ })
        await row.getByLabel('Beginn').fill('14:00')
        await row.getByLabel('Ende').fill('15:30 Uhr')
        await page.getByRole('button', { name: 'Änderungen prüfen' }).click()
        await expect(page.getByText('Ihre Änderungen sind gespeichert.')).toBeVisible()
        await expect(problem).toHaveCount(0)
      })

      await test.step('nothing is public before it is confirmed', async () => {
        const guest = await somebodyElse()
        await guest.goto(fachtag)
        await expect(guest.getByText('Das Programm ist noch nicht eingelesen.')).toBeVisible()
      })

      let seeded: string[] = []
      await test.step('seeds topics', async () => {
        const label = await apply.textContent()
        await apply.click()
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
        seeded = await topics.allTextContents()
        const counted = [...(label ?? '').matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0)
        expect(seeded).toHaveLength(counted)
        expect(seeded).toContain('Ratsinformationssystem')
        expect(seeded).toContain('Schule und Schul-IT')
        await expect(
          page.getByText('Digitale Ratsversammlung mit rechtssicheren Beschlüssen').first(),
        ).toBeVisible()
        await expect(page.getByText('Kaffeepause')).toBeVisible()
      })
      const talksBefore = await talks.allTextContents()

      await test.step('a topic shows where it comes from, and its thread', async () => {
        await topics.getByText('Ratsinformationssystem').click()
        await expect(page.getByRole('heading', { level: 1, name: 'Ratsinformationssystem' })).toBeVisible()
        await expect(page.getByRole('region', { name: 'Entstanden aus dem Fachtag' })).toContainText(title)
        const thread = page
          .getByRole('region', { name: /^Zum Vortrag „Digitale Ratsversammlung/ })
          .filter({ has: page.getByRole('link', { name: title }) })
        await expect(thread).toContainText('Wer hat dazu schon eine Lösung im Einsatz?')
        await expect(thread).toHaveCount(1)
      })

      const unchanged = async (): Promise<void> => {
        // Rooms may differ, and with them the order.
        expect((await topics.allTextContents()).sort()).toEqual(seeded.sort())
        expect((await talks.allTextContents()).sort()).toEqual(talksBefore.sort())
        await page.goto('/themen/ris')
        await expect(
          page
            .getByRole('region', { name: /^Zum Vortrag „Digitale Ratsversammlung/ })
            .filter({ has: page.getByRole('link', { name: title }) }),
        ).toHaveCount(1)
      }

      await test.step('the corrected programme changes one talk and doubles nothing', async () => {
        await readIn(
          page,
          fachtag,
          programme(['Erfahrungen nach einem Jahr', 'Erfahrungen nach drei Jahren']),
        )
        await expect(page.getByText('ein geänderter Programmpunkt')).toBeVisible()
        await expect(page.getByText(/10 unveränderte Programmpunkte/)).toBeVisible()
        await expect(page.getByText(/neue[rs]? Programmpunkte?$/)).toHaveCount(0)
        await expect(apply).toHaveText('Programm übernehmen')
        await apply.click()
        await expect(page.getByText('Erfahrungen nach drei Jahren')).toBeVisible()
        await unchanged()
      })

      await test.step('nor does the schedule.json of the same day', async () => {
        await readIn(page, fachtag, join(files, 'fachtag-programm.json'))
        await expect(page.getByText(/neue[rs]? Programmpunkte?$/)).toHaveCount(0)
        await expect(apply).toHaveText('Programm übernehmen')
        await apply.click()
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
        await unchanged()
      })

      await test.step('a talk that is gone is marked, its topic stays', async () => {
        const gone = csv.split('\r\n').filter((line) => !line.includes('Digitaler Postausgang'))
        const buffer = Buffer.from(gone.join('\r\n'), 'latin1')
        await readIn(page, fachtag, { name: 'programm.csv', mimeType: 'text/csv', buffer })
        await expect(page.getByText('Nicht mehr im Programm').first()).toBeVisible()
        await apply.click()
        await expect(page.getByText('entfallen', { exact: true })).toBeVisible()
        expect((await topics.allTextContents()).sort()).toEqual(seeded.sort())
      })
    })
  })
}

test('what is no programme is refused with a way out', async ({ page }) => {
  await signIn(page, 'fachtagTeam')
  const fachtag = await createFachtag(page, 'Fachtag der falschen Dateien')
  const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n', 'latin1')
  for (const [name, buffer, words] of [
    ['programm.pdf', pdf, 'Bitte die Tabelle in das Feld kopieren oder als XLSX speichern.'],
    ['leer.csv', Buffer.alloc(0), ''],
    ['bild.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), ''],
    ['kaputt.json', Buffer.from('{"schedule":'), ''],
    ['tief.json', Buffer.from('['.repeat(100_000)), ''],
    ['anderes.csv', Buffer.from('a;b;c\n1;2;3\n'), ''],
  ] as const) {
    await readIn(page, fachtag, { name, mimeType: 'application/octet-stream', buffer })
    await expect(page, name).toHaveTitle('Fehler: Programm einlesen – Nabe')
    await expect(page.getByRole('region', { name: 'Bitte prüfen Sie Ihre Angaben' }), name).toContainText(
      words,
    )
  }
  await readIn(page, fachtag, {
    name: 'riesig.csv',
    mimeType: 'text/csv',
    buffer: Buffer.alloc(20 * 1024 * 1024, 'Titel;Beginn\n'),
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Das ist zu viel auf einmal' })).toBeVisible()

  const rows = Array.from({ length: 50_000 }, (_, row) => `Vortrag ${row};09:00`)
  const many = Buffer.from(['Titel;Beginn', ...rows].join('\n'))
  await readIn(page, fachtag, { name: 'lang.csv', mimeType: 'text/csv', buffer: many })
  await expect(page).toHaveTitle('Fehler: Programm einlesen – Nabe')
  await page.goto(fachtag)
  await expect(page.getByText('Das Programm ist noch nicht eingelesen.')).toBeVisible()
})

test('a pasted table with formulas stays text, and one can be thrown away', async ({ page }) => {
  await signIn(page, 'fachtagTeam')
  const fachtag = await createFachtag(page, 'Fachtag aus der Zwischenablage')
  await page.goto(`${fachtag}/programm`)
  const table =
    'Titel\tBeginn\tEnde\n=HYPERLINK("https://x.example")\t9 Uhr\t9.30\nZweiter Vortrag\t9:30 Uhr\t10\n'
  await page.getByLabel('Oder die Tabelle hier einfügen').fill(table)
  await page.getByRole('button', { name: 'Programm einlesen' }).click()
  await expect(page.getByText(/2 Zeilen gelesen: 2 Vorträge/)).toBeVisible()
  await expect(page.getByLabel('Titel', { exact: true }).first()).toHaveValue(
    '=HYPERLINK("https://x.example")',
  )
  await page.getByRole('button', { name: 'Diesen Entwurf verwerfen' }).click()
  await page.goto(fachtag)
  await expect(page.getByText('Das Programm ist noch nicht eingelesen.')).toBeVisible()
})
