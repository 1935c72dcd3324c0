import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { members } from '#prisma/demo/members'
import type { RoleName } from './table'

/** What an address answered, in the words of the table, and what it showed. */
export interface Answer {
  word: string
  text: string
}

/** Somebody who looks at the site; the cookie is empty for a guest. */
export type Visitors = Record<RoleName, { cookie: string }>

const emails: Record<Exclude<RoleName, 'Gast'>, string> = {
  wartet: members.musterrodaKaemmerei.email,
  andere: members.musterkreisBauaufsicht.email,
  Kollegin: members.musterstadtSchule.email,
  Autorin: members.musterstadtDigital.email,
  Team: members.fachtagTeam.email,
  Administration: members.administration.email,
  gesperrt: 'gesperrt@musterstadt.example',
}

/** Signs in one member of each role. */
export async function signInAll(address: string): Promise<Visitors> {
  const entries = Object.entries(emails).map(async ([role, email]) => {
    const { headers } = await fetch(`${address}/anmelden`, {
      method: 'POST',
      headers: { Origin: address },
      body: new URLSearchParams({ email, password: DEMO_PASSWORD }),
      redirect: 'manual',
    })
    const cookie = headers.get('set-cookie')?.split(';')[0]
    if (!cookie) throw new Error(`${email} could not sign in`)
    return [role, { cookie }] as const
  })
  return { Gast: { cookie: '' }, ...Object.fromEntries(await Promise.all(entries)) } as Visitors
}

/** The address of the data that Remix's browser part would ask for instead of a page. */
export function dataForm(path: string): string {
  return path === '/' ? '/_root.data' : `${path}.data`
}

/** Whether an address answers a file: there is no data form of those. */
export function isFile(address: string): boolean {
  return /\.[a-z]{3,4}$/.test(address)
}

/** Asks for an address and says in a word what came: `ja`, `anmelden`, `weiter`, a status. */
export async function ask(
  url: string,
  cookie: string,
  post?: { form: Record<string, string>; origin: string },
): Promise<Answer> {
  const answer = await fetch(url, {
    headers: { cookie, ...(post && { Origin: post.origin }) },
    ...(post && { method: 'POST', body: new URLSearchParams(post.form) }),
    redirect: 'manual',
  })
  const text = await answer.text()
  const led = answer.headers.get('location') ?? /"redirect","([^"]+)"/.exec(text)?.[1]
  if (led && [202, 301, 302].includes(answer.status)) {
    return { word: /^\/anmelden\?weiter=/.test(led) ? 'anmelden' : 'weiter', text }
  }
  return { word: words[answer.status] ?? String(answer.status), text }
}

const words: Record<number, string> = { 200: 'ja', 400: 'Eingabe', 401: 'anmelden', 409: 'abgelehnt' }
