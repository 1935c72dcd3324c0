import type { RoleName } from '../permissions/table'
import { parsingPage } from './browser'
import { oneEach, pages } from './pages'
import { each, send, site } from './site'

/** A field of a form, with what it says before somebody types. */
export interface Field {
  name: string
  /** `text`, `textarea`, `hidden`, `radio`, `select`, `email`, … */
  type: string
  values: string[]
  maxLength: number
  /** Whether figures are expected. */
  numeric: boolean
}

/** A posting form on a page, and who saw it there. */
export interface FoundForm {
  page: string
  role: RoleName
  action: string
  fields: Field[]
  /** Whether one of its buttons says nothing but "send". */
  plain: boolean
}

let found: Promise<FoundForm[]> | undefined

/** Every posting form that somebody gets to see on the pages of the site, each once for those who may use it. */
export function allForms(): Promise<FoundForm[]> {
  found ??= collect()
  return found
}

async function collect(): Promise<FoundForm[]> {
  const forms = new Map<string, FoundForm | null>()
  const firsts = new Set(oneEach.map(({ address }) => address))
  const rounds: { address: string; roles: RoleName[] }[][] = [pages, []]
  for (const [round, places] of rounds.entries()) {
    await each(places, async ({ address, roles }) => {
      const able = round > 0 || firsts.has(address) ? roles.slice(0, 2) : roles.slice(0, 1)
      // Who has less than a member gets other forms at the same place.
      const looking = firsts.has(address) ? [...new Set([...able, ...roles.filter(isLess)])] : able
      const answers = await Promise.all(
        looking.map(async (role) => ({ role, ...(await send(address, { role })) })),
      )
      for (const { role, text } of answers) {
        // More forms stand behind links to the same page: a step further, or a choice made.
        if (round === 0)
          rounds[1]?.push(...linksOnwards(text, address).map((link) => ({ address: link, roles: [role] })))
        for (const [form] of text.matchAll(/<form[^>]* method="post"[\s\S]*?<\/form>/g)) {
          const key = outlineOf(form, address)
          if (forms.has(key)) continue
          forms.set(key, null)
          forms.set(key, { ...(await readForm(form, address)), page: address, role })
        }
      }
    })
  }
  return [...forms.values()].filter((form) => form !== null).sort((a, b) => (a.action < b.action ? -1 : 1))
}

const isLess = (role: RoleName) => role === 'wartet' || role === 'Gast'

/** What forms of things of one kind have in common: where they go, and the names of their fields. */
function outlineOf(form: string, page: string): string {
  const action = (/ action="([^"?]+)/.exec(form)?.[1] ?? page).replace(
    /\/(?:\d[^/]*|[\w-]{20,})(?=\/|$)/g,
    '/:',
  )
  const names = [...form.matchAll(/<(?:input|textarea|select|button)[^>]* name="([^"]*)"/g)].map(
    ([, name]) => name,
  )
  return `${action} ${[...new Set(names)].join()}`
}

/** Links with a query to the same page: steps of a form. */
function linksOnwards(html: string, page: string): string[] {
  return [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, link = '']) => link.replaceAll('&amp;', '&').replace(/#.*/, ''))
    .filter((link) => link.startsWith(`${page}?`) && /^\/(?:registrieren|konto|moderation)/.test(page))
    .slice(0, 2)
}

/** Reads a form as a browser does. */
async function readForm(html: string, page: string): Promise<Omit<FoundForm, 'page' | 'role'>> {
  const { action, ...form } = await (await parsingPage()).evaluate((given) => {
    const whole = new DOMParser().parseFromString(given, 'text/html')
    const fields = new Map<string, Field>()
    let plain = false
    for (const control of whole.querySelectorAll('input, textarea, select, button')) {
      const name = control.getAttribute('name')
      if (!name) {
        plain ||= control instanceof HTMLButtonElement && control.type === 'submit'
        continue
      }
      const type =
        control instanceof HTMLInputElement ? (control.getAttribute('type') ?? 'text') : control.localName
      const values =
        control instanceof HTMLSelectElement
          ? [...control.options].map(({ value }) => value)
          : [(control as HTMLInputElement).value]
      const maxLength = Number(control.getAttribute('maxlength') ?? 0)
      const numeric = /numeric|decimal/.test(control.getAttribute('inputmode') ?? '')
      const known = fields.get(name)
      if (known) known.values.push(...values)
      else fields.set(name, { name, type, values, maxLength, numeric })
    }
    const action = whole.querySelector('form')?.getAttribute('action') ?? ''
    return { action, fields: [...fields.values()], plain }
  }, html)
  return { ...form, action: new URL(action || page, `${site.address}${page}`).href.replace(site.address, '') }
}

/** Whether a person types freely into a field. */
export function isTyped({ type, numeric, maxLength }: Field): boolean {
  return ['text', 'textarea', 'search'].includes(type) && !numeric && !(maxLength > 0 && maxLength <= 10)
}

const places: Record<string, string> = {
  email: 'wer@musterstadt.example',
  url: 'https://www.musterstadt.example/',
  tel: '0341 1230',
  number: '12',
  date: '2026-05-04',
  password: 'Ganz-anders-gedacht-2026',
}

/**
 * Fills a form as a person would who types the same into every free field.
 * @param typed what goes into a field
 */
export function fill(form: FoundForm, typed: (field: Field) => string): [string, string][] {
  let pressed = form.plain
  return form.fields.flatMap((field): [string, string][] => {
    const { name, type, values } = field
    const first = values.find((value) => value !== '') ?? ''
    if (type === 'file') return []
    if (type === 'button') {
      const press = !pressed
      pressed = true
      return press ? [[name, first]] : []
    }
    if (type === 'hidden') return values.map((value) => [name, value])
    if (isTyped(field)) return [[name, typed(field)]]
    const usual = places[type]
    return [[name, usual !== undefined && type !== 'checkbox' ? first || usual : first]]
  })
}
