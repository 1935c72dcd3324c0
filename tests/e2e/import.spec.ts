import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, freePort, removeData, run, type Site, startSite } from '#tests/support/e2e-server'
import { expect, test } from '#tests/support/e2e-test'

const example = join(import.meta.dirname, '../../docs/import-example')

test.describe('a collection is taken over while the site runs', () => {
  test.setTimeout(240_000)
  const folder = dataFolder()
  let site: Site | undefined
  test.afterEach(async () => {
    await site?.stop()
    await removeData(folder)
  })

  test('from the command line, again and with what is wrong', async ({ browser }) => {
    const settings = { PORT: String(await freePort()), DATA_DIR: folder }
    site = await startSite(settings)
    const command = async (...args: string[]) => {
      const { ended, said } = run('nabe', settings, ['import-solutions', ...args])
      const code = await ended
      const json = said()
        .split('\n')
        .find((text) => text.startsWith('{"lines"'))
      return { code, said: said(), result: json ? JSON.parse(json) : null }
    }

    await test.step('the examples of the documentation are taken', async () => {
      const dry = await command(`${example}.jsonl`, '--dry-run', '--json')
      expect(dry.said).toContain('"created":2')
      expect(dry).toMatchObject({ code: 0, result: { lines: 2, created: 2, refused: 0, dryRun: true } })
      expect(await command(`${example}.jsonl`, '--json')).toMatchObject({ code: 0, result: { created: 2 } })
      expect(await command(`${example}.csv`, '--json')).toMatchObject({
        code: 0,
        result: { lines: 2, unchanged: 2, created: 0, updated: 0, encoding: 'windows-1252' },
      })
    })

    await test.step('they stand under their municipality, and no person with them', async () => {
      const context = await browser.newContext({ baseURL: site?.address })
      const page = await context.newPage()
      await page.goto('/kommunen/14627140')
      await page.getByRole('link', { name: 'Straßenschäden mit dem Telefon melden' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Straßenschäden mit dem Telefon melden',
      )
      await expect(page.getByText('veröffentlicht am 28. November 2019')).toBeVisible()
      await expect(page.getByText('Beitrag von')).toHaveCount(0)
      await context.close()
    })

    await test.step('what is wrong is told line by line', async () => {
      const file = join(folder, 'fehler.jsonl')
      const report = join(folder, 'bericht.csv')
      writeFileSync(file, '{"externalId":"=x","title":""}\nkein JSON\n')
      const { code, result } = await command(file, '--report', report, '--json')
      expect(code).toBe(1)
      expect(result).toMatchObject({ lines: 2, refused: 2 })
      const told = readFileSync(report, 'utf8')
      expect(told).toContain("1;'=x;abgelehnt;title;Die Angabe fehlt.\r\n")
      expect(told).toContain('2;;abgelehnt;;Die Zeile ist kein gültiges JSON.\r\n')
    })

    await test.step('a call that makes no sense ends with 2', async () => {
      expect((await command(join(folder, 'gibt-es-nicht'))).code).toBe(2)
      expect((await command(`${example}.csv`, '--visibility', 'alle')).said).toContain('Aufruf:')
      expect((await command(`${example}.csv`, '--report', `${example}.csv`)).code).toBe(2)
      expect((await command()).code).toBe(2)
    })
  })
})
