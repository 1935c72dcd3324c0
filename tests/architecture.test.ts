import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Source {
  path: string
  text: string
  imports: string[]
}

function sources(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${sep}generated${sep}`))
    .map((file) => {
      const text = readFileSync(file, 'utf8')
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
        (match) => match[1] as string,
      )
      return { path: relative(root, file).replaceAll(sep, '/'), text, imports }
    })
}

const shell = new Set(['routes', 'server', 'cli', 'i18n', 'ui', 'platform'])
const app = sources('app')
const folderOf = (path: string) => path.split('/')[1] ?? ''
const areas = [...new Set(app.map(({ path }) => folderOf(path)))].filter(
  (name) => !name.includes('.') && !shell.has(name),
)
const within = (...folders: string[]) => app.filter(({ path }) => folders.includes(folderOf(path)))
const offenders = (files: Source[], breaks: (source: Source) => boolean) =>
  files.filter(breaks).map(({ path }) => path)
const imports = (source: Source, ...prefixes: string[]) =>
  source.imports.some((name) => prefixes.some((prefix) => name === prefix || name.startsWith(`${prefix}/`)))

describe('the house', () => {
  it('has areas', () => {
    expect(areas).toEqual(
      expect.arrayContaining(['solutions', 'topics', 'discussions', 'ratings', 'fachtage', 'members']),
    )
  })

  it('keeps the database out of routes', () => {
    const shipped = (name: string) => name.startsWith('#prisma') && name !== '#prisma/demo/accounts'
    expect(
      offenders(
        within('routes'),
        (route) => imports(route, '~/platform/db', 'pg', '@prisma/client') || route.imports.some(shipped),
      ),
    ).toEqual([])
  })

  it('keeps routes, requests and answers out of areas', () => {
    expect(
      offenders(
        within(...areas),
        (area) =>
          imports(area, '~/routes', '~/server', '~/cli', '~/platform/http', '@remix-run/node', 'express') ||
          /\bnew Response\(|: Request\b/.test(area.text),
      ),
    ).toEqual([])
  })

  it('keeps areas out of the parts that know no area', () => {
    const names = [...areas, 'routes', 'server', 'cli'].map((name) => `~/${name}`)
    expect(offenders(within('ui', 'platform'), (part) => imports(part, ...names))).toEqual([])
    expect(offenders(within('ui'), (part) => imports(part, '~/platform'))).toEqual([])
  })

  it('keeps the lists of passwords on the server', () => {
    const browser = app.filter(({ path }) => !path.endsWith('.server.ts'))
    expect(offenders(browser, (source) => imports(source, '@zxcvbn-ts'))).toEqual([])
  })

  it('builds addresses in one place', () => {
    const address = /(?:href|action|to)=(?:"|\{?`)\/(?!assets|favicon)[a-z]/
    expect(offenders(app, ({ path, text }) => path !== 'app/paths.ts' && address.test(text))).toEqual([])
  })

  it('has no file that wants to be several', () => {
    expect(
      // Texts and addresses are lists that stand in one place on purpose.
      offenders(
        app,
        ({ path, text }) =>
          !path.startsWith('app/i18n/') && path !== 'app/paths.ts' && text.split('\n').length > 300,
      ),
    ).toEqual([])
  })
})

describe('every route guards itself', () => {
  const routes = within('routes').filter(({ path }) => /\/(admin|moderation|konto)[._]/.test(path))
  const guards: Record<string, RegExp> = {
    admin: /requireAdministrator\(/,
    moderation: /requireOrganiser\(/,
    konto: /require(?:Member|Session|Confirmed)\(/,
  }

  it.each(routes.map(({ path }) => path))('%s', (path) => {
    const text = routes.find((route) => route.path === path)?.text ?? ''
    const area = /\/(admin|moderation|konto)[._]/.exec(path)?.[1] as string
    for (const name of ['loader', 'action']) {
      const start = text.search(new RegExp(`export (?:async )?(?:function|const) ${name}\\b`))
      if (start < 0) continue
      const body = text.slice(start, text.indexOf('\n}', start))
      if (/^export const loader = \(\) => onlyPost\(\)/.test(body)) continue
      expect(body, `${name} of ${path}`).toMatch(guards[area] as RegExp)
    }
  })
})

it('every route that takes posts has a page, or a lost session ends there with the typed text', () => {
  const takesPosts = /export (?:async )?function action\b|export \{[^}]*\baction\b/
  const hasPage = /export default |export \{[^}]*\bdefault\b/
  // What a script asks for carries no text, and a page could not answer it.
  const answersScripts = /return Response\.json\(/
  const withoutPage = ({ text }: Source) =>
    takesPosts.test(text) && !hasPage.test(text) && !answersScripts.test(text)
  expect(offenders(within('routes'), withoutPage)).toEqual([])
})

describe('packages', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
    devDependencies: Record<string, string>
  }

  it('has everything its users fixed', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies }
    expect(Object.keys(all)).toEqual(
      expect.arrayContaining([
        'remix',
        '@remix-run/node',
        'prisma',
        '@prisma/client',
        'lucia',
        'marked',
        'vitest',
        'playwright',
      ]),
    )
  })

  it('keeps the empty package remix at the version of its siblings, and never imports it', () => {
    const version = (name: string) =>
      (
        JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
          version: string
        }
      ).version
    expect(version('remix')).toBe(version('@remix-run/node'))
    expect(version('@remix-run/react')).toBe(version('@remix-run/node'))
    expect(offenders(app, (source) => source.imports.includes('remix'))).toEqual([])
  })

  it('locks the binaries of every platform, or npm ci refuses where one is missing', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>
    }
    const locked = new Set(
      Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
    )
    const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).filter((name) => !locked.has(name)),
    )
    expect(missing).toEqual([])
  })

  it('records why each one is here', () => {
    const decisions = readFileSync(join(root, 'docs/decisions/dependencies.md'), 'utf8')
    const missing = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      (name) =>
        !name.startsWith('@types/') &&
        !decisions.includes(`\`${name}\``) &&
        !(name.startsWith('@conform-to/') && decisions.includes('`@conform-to/*`')) &&
        !['react', 'react-dom', '@playwright/test'].includes(name),
    )
    expect(missing).toEqual([])
  })
})

it('names only tests that are there, where it says what proves its security', () => {
  const named = [
    ...readFileSync(join(root, 'docs/security.md'), 'utf8').matchAll(/`((?:app|tests)\/[^`]+)`/g),
  ]
  expect(named.length).toBeGreaterThan(40)
  expect(named.map(([, file = '']) => file).filter((file) => !existsSync(join(root, file)))).toEqual([])
})
