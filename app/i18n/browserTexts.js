import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const everything = fileURLToPath(new URL('./de/index.ts', import.meta.url))
const ofTheBrowser = fileURLToPath(new URL('./de/browser.ts', import.meta.url))

/**
 * Gives the browser the texts of the areas that its pages show (`de/browser.ts`) instead of all of them, and lets the
 * build fail when a page that hydrates asks for a text of another area.
 * @returns {import('vite').Plugin}
 */
export function browserTexts() {
  return {
    name: 'nabe:browser-texts',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (options.ssr || !source.endsWith('/de')) return null
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
      return resolved?.id === everything ? ofTheBrowser : null
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
      const missing = missingAreas(hydrating(chunks, bundle))
      if (missing.length > 0)
        this.error(
          `A page that hydrates shows texts of: ${missing.join(', ')}. Add them to app/i18n/de/browser.ts.`,
        )
    },
  }
}

/** The chunks that a page loads which hydrates. */
function hydrating(chunks, bundle) {
  const wanted = chunks.filter(({ facadeModuleId }) => {
    const path = facadeModuleId?.split('?')[0] ?? ''
    if (/\/app\/(?:root|entry\.client)\.tsx$/.test(path)) return true
    return path.includes('/app/routes/') && /hydrate: true/.test(readFileSync(path, 'utf8'))
  })
  const reached = new Set()
  while (wanted.length > 0) {
    const chunk = wanted.pop()
    if (reached.has(chunk)) continue
    reached.add(chunk)
    for (const name of chunk.imports) if (bundle[name]) wanted.push(bundle[name])
  }
  return [...reached]
}

function missingAreas(chunks) {
  const there = areasOf(ofTheBrowser)
  const code = chunks.map(({ code }) => code).join('\n')
  return areasOf(everything).filter(
    (area) => !there.includes(area) && new RegExp(`\\b[\\w$]+\\((["'\`])${area}\\.\\w`).test(code),
  )
}

/** The areas whose texts a module imports. */
function areasOf(module) {
  return [...readFileSync(module, 'utf8').matchAll(/^import \{ (\w+) \} from/gm)].map(([, area]) => area)
}
