import { type Browser, chromium, type Page } from 'playwright'

let started: Promise<Browser> | undefined

/** One Chromium for all attacks; it ends with the process. */
export function browser(): Promise<Browser> {
  started ??= chromium.launch({
    executablePath: process.env.CHROMIUM || (process.env.CI ? undefined : '/usr/bin/chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return started
}

let parsing: Promise<Page> | undefined

/** A page in which HTML is parsed as browsers do it, without being shown. */
export function parsingPage(): Promise<Page> {
  parsing ??= browser().then(async (chromium) => {
    const context = await chromium.newContext({ offline: true })
    return context.newPage()
  })
  return parsing
}

/** What a browser makes of a piece of HTML that stands in the middle of a page. */
export interface Parsed {
  /** Each tag in order, `p` where it opens and `/p` where it closes; void ones only open. */
  tags: string[]
  /** Every attribute as [element, name, value, as the browser resolves it where it is an address]. */
  attributes: [string, string, string, string | null][]
  /** Whether nothing got out of its place or pulled in what follows. */
  contained: boolean
  /** Whether parsing what the browser would write gives the same again. */
  stable: boolean
}

/** Parses pieces of HTML, each within a `<main>` of a page of its own. */
export async function parse(pieces: string[]): Promise<Parsed[]> {
  return (await parsingPage()).evaluate((given) => {
    const voids = new Set([
      'br',
      'hr',
      'img',
      'input',
      'meta',
      'link',
      'wbr',
      'embed',
      'source',
      'col',
      'area',
      'base',
    ])
    return given.map((html) => {
      const whole = new DOMParser().parseFromString(
        `<!DOCTYPE html><title>t</title><body><header>a</header><main>${html}</main><footer>z</footer>`,
        'text/html',
      )
      const base = whole.createElement('base')
      base.href = 'https://nabe.example/loesungen/1-x'
      const main = whole.querySelector('main') as HTMLElement
      const shape = [...whole.body.children].map(({ localName }) => localName).join()
      const contained =
        shape === 'header,main,footer' &&
        whole.querySelector('footer')?.textContent === 'z' &&
        whole.title === 't'
      const tags: string[] = []
      const attributes: [string, string, string, string | null][] = []
      const walk = (element: Element) => {
        for (const child of element.children) {
          tags.push(child.localName)
          for (const { name, value } of child.attributes) {
            let address: string | null = null
            if (['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name)) {
              try {
                address = new URL(value, base.href).href
              } catch {
                address = 'broken:'
              }
            }
            attributes.push([child.localName, name, value, address])
          }
          walk(child)
          if (!voids.has(child.localName)) tags.push(`/${child.localName}`)
        }
      }
      walk(main)
      const again = whole.createElement('main')
      again.innerHTML = main.innerHTML
      return { tags, attributes, contained, stable: again.innerHTML === main.innerHTML }
    })
  }, pieces)
}

/** Begins the name of every element and attribute that only an attack can have put into a page. */
export const marker = 'nabexss'

/** What no page of ours may hold, found by parsing whole documents as a browser does. */
export async function examine(documents: string[]): Promise<string[][]> {
  return (await parsingPage()).evaluate(
    ([given, planted]) =>
      (given as string[]).map((html) => {
        const whole = new DOMParser().parseFromString(html, 'text/html')
        const base = whole.createElement('base')
        base.href = 'https://nabe.example/loesungen/1-x'
        const found: string[] = []
        for (const element of whole.querySelectorAll('*')) {
          const { localName } = element
          if (localName.startsWith(planted as string)) found.push(`<${localName}>`)
          if (['base', 'iframe', 'object', 'embed', 'frame', 'applet'].includes(localName))
            found.push(`<${localName}>`)
          if (localName === 'style' || (localName === 'meta' && element.hasAttribute('http-equiv')))
            found.push(element.outerHTML.slice(0, 120))
          if (localName === 'script' && !element.hasAttribute('src') && !element.hasAttribute('nonce'))
            found.push(`inline script: ${element.textContent?.slice(0, 80)}`)
          for (const { name, value } of element.attributes) {
            if (
              name.startsWith(planted as string) ||
              /^on/.test(name) ||
              name === 'style' ||
              name === 'srcdoc'
            )
              found.push(`<${localName} ${name}="${value.slice(0, 80)}">`)
            if (!['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href'].includes(name))
              continue
            let address: URL
            try {
              address = new URL(value, base.href)
            } catch {
              continue
            }
            const loads = !['a', 'area'].includes(localName)
            if (
              !['http:', 'https:', 'mailto:', 'tel:', ...(loads ? ['data:'] : [])].includes(address.protocol)
            )
              found.push(`<${localName} ${name}="${value.slice(0, 80)}">`)
            else if (loads && /^http/.test(address.protocol) && address.host !== 'nabe.example')
              found.push(`elsewhere: <${localName} ${name}="${value.slice(0, 80)}">`)
          }
        }
        return found
      }),
    [documents, marker] as const,
  )
}
