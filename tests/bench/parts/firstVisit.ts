import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright'
import { freePort } from '#tests/support/e2e-server'
import { startApp } from '../servers/site'
import { addressesOf } from '../shared/addresses'
import { askText } from '../shared/http'
import { median } from '../shared/statistics'
import { row } from '../shared/table'
import type { Part } from './part'

/** A container has neither a sandbox of its own nor a graphics card. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage']

/** What the first visit of a solution's page costs in a browser with nothing in its memory, as a guest. */
export const firstVisit: Part = async ({ usual, quick, chromiumPath }) => {
  const { url } = await usual()
  const { solution } = await addressesOf(url)
  const site = await startApp(url)
  const page = site.address + solution
  try {
    await askText(page)
    const visit = await visitOf(page, chromiumPath)
    const scores = await lighthouseScores(page, chromiumPath, quick ? 1 : 3)
    const what = 'Erster Besuch einer Lösung: '
    return [
      row(`${what}über die Leitung`, visit.bytes / 1000, 'kB', { atMost: 120 }, visit.kinds),
      row('… Anfragen', visit.requests, '', { atMost: 12 }),
      row('… JavaScript', visit.scriptBytes / 1000, 'kB', { atMost: 100 }, 'komprimiert, mit Kopfzeilen'),
      row('… Verschiebung (CLS)', visit.layoutShift, '', { atMost: 0 }),
      row('… lesbar, während kein Skript ankommt', visit.readable ? 1 : 0, '', { atLeast: 1 }, '1 heißt ja'),
      row('… Lighthouse (Handy): Leistung', scores.performance, '', { atLeast: 98 }),
      row('… Lighthouse: Barrierefreiheit', scores.accessibility, '', { atLeast: 100 }),
      row('… Lighthouse: bewährte Verfahren', scores['best-practices'], '', { atLeast: 100 }),
    ]
  } finally {
    await site.stop()
  }
}

interface Visit {
  bytes: number
  requests: number
  scriptBytes: number
  /** Bytes by kind of file, in words. */
  kinds: string
  layoutShift: number
  /** Title, text and last comment are in sight although every script is still on its way. */
  readable: boolean
}

async function visitOf(url: string, executablePath: string): Promise<Visit> {
  const browser = await chromium.launch({ executablePath: executablePath || undefined, args: flags })
  try {
    const sizes = new Map<string, { kind: string; bytes: number }>()
    const page = await browser.newPage({ viewport: { width: 412, height: 823 }, locale: 'de-DE' })
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    network.on('Network.responseReceived', ({ requestId, type }) => {
      sizes.set(requestId, { kind: type, bytes: 0 })
    })
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const size = sizes.get(requestId)
      if (size) size.bytes = encodedDataLength
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    const layoutShift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 500)
        }),
    )
    const all = [...sizes.values()]
    const sum = (of: typeof all) => of.reduce((bytes, size) => bytes + size.bytes, 0)
    const kinds = [...new Set(all.map(({ kind }) => kind))].map(
      (kind) => `${kind} ${(sum(all.filter((size) => size.kind === kind)) / 1000).toFixed(1)}`,
    )
    const scripts = all.filter(({ kind }) => kind === 'Script')
    return {
      bytes: sum(all),
      requests: all.length,
      scriptBytes: sum(scripts),
      kinds: kinds.join(', '),
      layoutShift,
      readable: await isReadableWithoutScripts(browser, url),
    }
  } finally {
    await browser.close()
  }
}

async function isReadableWithoutScripts(
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  url: string,
): Promise<boolean> {
  const page = await browser.newPage()
  const held: (() => void)[] = []
  await page.route(/\.js(\?|$)/, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve))
    await route.abort()
  })
  await page.goto(url, { waitUntil: 'commit' })
  const seen = (selector: string) =>
    page
      .locator(selector)
      .last()
      .waitFor({ state: 'visible', timeout: 5_000 })
      .then(
        () => true,
        () => false,
      )
  const readable = (await seen('h1')) && (await seen('main p')) && (await seen('[id^="kommentar-"]'))
  for (const release of held) release()
  await page.close()
  return readable
}

type Scores = Record<'performance' | 'accessibility' | 'best-practices', number>

/** Lighthouse's scores out of 100, as for a phone on a slow network; the middle of some runs. */
async function lighthouseScores(url: string, executablePath: string, runs: number): Promise<Scores> {
  const folder = mkdtempSync(join(tmpdir(), 'nabe-lighthouse-'))
  const report = join(folder, 'report.json')
  const found: Scores[] = []
  try {
    for (let run = 0; run < runs; run += 1) {
      await promisify(execFile)(
        process.execPath,
        [
          join(process.cwd(), 'node_modules/lighthouse/cli/index.js'),
          url,
          '--quiet',
          '--output=json',
          `--output-path=${report}`,
          `--port=${await freePort()}`,
          '--only-categories=performance,accessibility,best-practices',
          `--chrome-flags=--headless ${flags.join(' ')}`,
        ],
        { env: { ...process.env, ...(executablePath && { CHROME_PATH: executablePath }) }, timeout: 180_000 },
      )
      const { categories } = JSON.parse(readFileSync(report, 'utf8')) as {
        categories: Record<keyof Scores, { score: number | null }>
      }
      const score = (name: keyof Scores) => Math.round(100 * (categories[name].score ?? 0))
      found.push({
        performance: score('performance'),
        accessibility: score('accessibility'),
        'best-practices': score('best-practices'),
      })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const middle = (name: keyof Scores) => median(found.map((scores) => scores[name]))
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    'best-practices': middle('best-practices'),
  }
}
