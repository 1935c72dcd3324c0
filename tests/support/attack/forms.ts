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
  const forms = new Map<string, FoundForm>()
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
        for (const form of await formsIn(text, address)) {
          const key = `${patternOf(form.action)} ${form.fields.map(({ name, type }) => `${type} ${name}`).join()}`
          if (!forms.has(key)) forms.set(key, { ...form, page: address, role })
        }
      }
    })
  }
  return [...forms.values()].sort((a, b) => (a.action < b.action ? -1 : 1))
}

const isLess = (role: RoleName) => role === 'wartet' || role === 'Gast'

/** Forms of things of one kind are the same form. */
function patternOf(action: string): string {
  return action.replace(/\?.*/, '').replace(/\/(?:\d[^/]*|[\w-]{20,})(?=\/|$)/g, '/:')
}

/** Links with a query to the same page: steps of a form. */
function linksOnwards(html: string, page: string): string[] {
  return [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, link = '']) => link.replaceAll('&amp;', '&').replace(/#.*/, ''))
    .filter((link) => link.startsWith(`${page}?`) && /^\/(?:registrieren|konto|moderation)/.test(page))
    .slice(0, 2)
}

async function formsIn(html: string, page: string): Promise<Omit<FoundForm, 'page' | 'role'>[]> {
  const parsed = await (await parsingPage()).evaluate((given) => {
    const whole = new DOMParser().parseFromString(given, 'text/html')
    return [...whole.querySelectorAll('form')]
      .filter((form) => form.method === 'post')
      .map((form) => {
        const fields = new Map<string, Field>()
        let plain = false
        const outside = form.id ? [...whole.querySelectorAll(`[form="${form.id}"]`)] : []
        for (const control of [...form.querySelectorAll('input, textarea, select, button'), ...outside]) {
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
          const known = fields.get(name)
          if (known) known.values.push(...values)
          else
            fields.set(name, {
              name,
              type,
              values,
              maxLength,
              numeric: /numeric|decimal/.test(control.getAttribute('inputmode') ?? ''),
            })
        }
        return { action: form.getAttribute('action') ?? '', fields: [...fields.values()], plain }
      })
  }, html)
  return parsed.map(({ action, ...form }) => ({
    ...form,
    action: new URL(action || page, `${site.address}${page}`).href.replace(site.address, ''),
  }))
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
