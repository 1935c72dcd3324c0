import pg from 'pg'
import { inject } from 'vitest'
import { forgetLimits, takeBackChanges } from '../permissions/changes'
import type { RoleName } from '../permissions/table'

/** The attacked site, who is signed in there, and what is on it. */
export const site = inject('attacked')

/** Its database, for looking behind the scenes. */
export const database = new pg.Client({ connectionString: site.url })
// The site is stopped under an open connection.
database.on('error', () => undefined)
await database.connect()

/** An answer as it came, unfollowed. */
export interface Answer {
  status: number
  headers: Headers
  text: string
}

interface Sent {
  role?: RoleName
  cookie?: string
  method?: string
  /** Beside those that a browser would send; undefined leaves one of them out. */
  headers?: Record<string, string | undefined>
  /** Fields of a posted form; with it the request is a POST of the site itself. */
  form?: Iterable<readonly [string, string]> | Record<string, string>
  body?: BodyInit
  /** Address of the client, as the proxy tells it. */
  from?: string
}

/** Asks the site for a path, as one of the people signed in or as a guest. */
export async function send(path: string, sent: Sent = {}): Promise<Answer> {
  const { role = 'Gast', cookie = site.visitors[role].cookie, form, from, method } = sent
  const posts = form !== undefined || sent.body !== undefined
  const headers = new Headers()
  const given = { cookie, Origin: posts ? site.address : undefined, 'X-Forwarded-For': from, ...sent.headers }
  for (const [name, value] of Object.entries(given)) if (value !== undefined) headers.set(name, value)
  const fields = form && (Symbol.iterator in form ? [...form] : Object.entries(form))
  const answer = await fetch(site.address + path, {
    method: method ?? (posts ? 'POST' : 'GET'),
    headers,
    body: fields ? new URLSearchParams(fields.map(([name, value]) => [name, value])) : sent.body,
    redirect: 'manual',
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** Where an answer leads, as header or inside the data form; null where it leads nowhere. */
export function leadsTo({ headers, text }: Answer): string | null {
  return headers.get('location') ?? /"redirect","([^"]*)"/.exec(text)?.[1] ?? null
}

/** Tables that changed since the last call; all of it is taken back, and limits are forgotten. */
export async function takeBack(): Promise<string[]> {
  await forgetLimits(database)
  return takeBackChanges(database)
}

/** Lets what changed so far stand. */
export async function keepChanges(): Promise<void> {
  await database.query('TRUNCATE walk.change')
}

/** Runs work on many things, a few at a time. */
export async function each<Thing>(
  things: Iterable<Thing>,
  work: (thing: Thing) => Promise<void>,
  atOnce = 6,
): Promise<void> {
  const waiting = [...things]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next)
    }),
  )
}
