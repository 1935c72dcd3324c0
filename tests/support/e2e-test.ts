import { createHash } from 'node:crypto'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

export { expect }

type Journey = {
  /** What a person at the screen or a strict browser would complain about; must stay empty. */
  complaints: string[]
  /** Somebody else with a browser of their own. */
  somebodyElse: () => Promise<Page>
}

/**
 * A journey through the site. It fails on errors in the browser's console, on script errors, on a page whose content
 * security policy lets inline scripts run or is violated, on an answer of 500 and more, on a part of a page that does
 * not load, and on any request to another host.
 */
export const test = base.extend<Journey>({
  // Each test comes from an address of its own, told by the trusted proxy, so that tests do not use up each
  // other's limits.
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use, { testId, repeatEachIndex }) => {
    await use({ ...extraHTTPHeaders, 'X-Forwarded-For': addressOf(`${testId} ${repeatEachIndex}`) })
  },
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = []
      listen(context, complaints, baseURL)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  somebodyElse: async ({ browser, baseURL, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext()
      contexts.push(context)
      listen(context, complaints, baseURL)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
})

/** Collects what goes wrong in all pages of a context. */
export function listen(context: BrowserContext, complaints: string[], baseURL: string | undefined): void {
  const host = new URL(baseURL ?? 'http://unknown').host
  context.on('weberror', (error) => complaints.push(`script error: ${error.error().message}`))
  context.on('console', (message) => {
    // The browser says this of every answer from 400 on; whether that was wrong is judged below.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    complaints.push(`console: ${message.text()}`)
  })
  // A context that closes at once has no page to look at.
  context.addInitScript(tellViolations).catch(() => undefined)
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== host) complaints.push(`foreign: ${request.url()}`)
  })
  context.on('response', (response) => {
    const status = response.status()
    if (new URL(response.url()).host === host && isOpenToScripts(response.headers()))
      complaints.push(`inline scripts run: ${response.url()}`)
    if (status < 400 || (status < 500 && response.request().isNavigationRequest())) return
    complaints.push(`${status}: ${response.request().method()} ${response.url()}`)
  })
}

/** Runs in the page: the browser itself says nothing of a violation that it only reports. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    console.error(`security policy: ${effectiveDirective} ${blockedURI}`)
  })
}

function isOpenToScripts(headers: Record<string, string>): boolean {
  if (!headers['content-type']?.startsWith('text/html')) return false
  const policy = headers['content-security-policy'] ?? ''
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
  return scripts === '' || /'unsafe-inline'|'unsafe-eval'|\*|https?:|data:/.test(scripts)
}

function addressOf(name: string): string {
  const [a, b, c] = createHash('sha256').update(name).digest()
  return `10.${a}.${b}.${c}`
}
