import { afterAll, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { members } from '#prisma/demo/members'
import { examine } from '#tests/support/attack/browser'
import { allForms, fill } from '#tests/support/attack/forms'
import { oneEach, queryNames } from '#tests/support/attack/pages'
import { each, leadsTo, send, site, takeBack } from '#tests/support/attack/site'
import { sendRaw } from '#tests/support/attack/socket'
import { foreignAddresses, scriptAddresses } from '#tests/support/attack/xss'

afterAll(async () => void (await takeBack()))

const own = new URL(site.address).host
const wellFormed = (text: string) => Buffer.from(text).toString()
const corpus = [...foreignAddresses, ...scriptAddresses.slice(0, 20)].map(wellFormed)

/** Whether a browser that is sent there stays. */
function stays(location: string): boolean {
  return (
    URL.canParse(location, `${site.address}/x/y`) && new URL(location, `${site.address}/x/y`).host === own
  )
}

const credentials = { email: members.musterkreisBauaufsicht.email, password: DEMO_PASSWORD }

it('signing in goes on within the site, wherever it is told to go', async () => {
  const wrong: Record<string, string> = {}
  // What the page carries along at all is what counts; signing in itself takes its time.
  const carried: string[] = []
  for (const target of corpus) {
    const { text, status } = await send(`/anmelden?${new URLSearchParams({ weiter: target })}`)
    const kept = /name="weiter" value="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    if (status !== 200 || (kept && !stays(kept))) wrong[JSON.stringify(target)] = `${status} ${kept}`
    if (kept) carried.push(target)
  }
  for (const target of [...carried, ...corpus.filter((_, at) => at % 9 === 0), '/€', '/\u0001']) {
    const answer = await send('/anmelden', { form: { ...credentials, weiter: target } })
    const location = leadsTo(answer)
    if (answer.status !== 302 || location === null || !stays(location))
      wrong[JSON.stringify(target)] = `${answer.status} ${location}`
    await takeBack()
  }
  expect(wrong).toEqual({})
})

it('every name in a query, and every field of a form that could say where to go on, leads nowhere else', async () => {
  const telling = ['//evil.example', '/\\evil.example', 'https://evil.example/']
  const names = [...queryNames, 'redirect', 'redirectTo', 'continueTo', 'returnTo', 'next', 'url', 'back']
  const wrong: string[] = []
  await each(oneEach, async ({ address, role }) => {
    for (const [at, target] of telling.entries()) {
      const query = new URLSearchParams(names.map((name) => [name, target]))
      const answer = await send(`${address}?${query}`, { role: at % 2 ? 'Gast' : role })
      const location = leadsTo(answer)
      if (location !== null && !stays(location)) wrong.push(`${address} led to ${location}`)
      if (at > 0 || !answer.headers.get('content-type')?.startsWith('text/html')) continue
      // Forms and buttons lead nowhere else either; a link may, where somebody typed it.
      const found = (await examine([answer.text]))[0] ?? []
      wrong.push(...found.map((what) => `${address}: ${what}`))
      if (/(?:href|action)="(?:https?:)?(?:\/\/|\/\\)evil/.test(answer.text))
        wrong.push(`${address} links there`)
    }
  })
  expect(wrong).toEqual([])
})

it('forms lead on within the site, whatever their hidden fields say', async () => {
  const wrong: string[] = []
  for (const form of await allForms()) {
    const hidden = form.fields.filter(({ type, name }) => type === 'hidden' && !/key|version/i.test(name))
    if (hidden.length === 0) continue
    const fields = fill(form, () => 'Bienen').map(([name, value]): [string, string] => [
      name,
      hidden.some((field) => field.name === name) ? '//evil.example/' : value,
    ])
    const answer = await send(form.action, {
      role: form.role,
      form: [...fields, ['weiter', '//evil.example/']],
    })
    const location = leadsTo(answer)
    if (answer.status >= 500 || (location !== null && !stays(location)))
      wrong.push(`${form.action}: ${answer.status} ${location}`)
    await takeBack()
  }
  expect(wrong).toEqual([])
})

it('a form that waits for the sign-in is posted within the site alone', async () => {
  const wrong: Record<string, string> = {}
  await each([...corpus.entries()], async ([at, target]) => {
    const resume = JSON.stringify({ path: target, fields: [['title', 'x']] })
    // Refused for want of a password, which is quick; and now and then let in.
    for (const form of [
      { email: 'niemand@x.example', resume },
      ...(at % 9 ? [] : [{ ...credentials, resume }]),
    ]) {
      const { text, status } = await send('/anmelden', { form })
      const found = (await examine([text]))[0] ?? []
      const actions = [...text.matchAll(/<form[^>]* action="([^"]*)"/g)].map(([, action = '']) =>
        action.replaceAll('&amp;', '&'),
      )
      if (status >= 500 || found.length > 0 || actions.some((action) => !stays(action)))
        wrong[JSON.stringify(target)] = `${status} ${found} ${actions}`
    }
  })
  await takeBack()
  expect(wrong).toEqual({})
})

it.each([
  '//evil.example',
  '//evil.example/',
  '//evil.example/..',
  '//evil.example/%2e%2e',
  '/\\evil.example',
  '/%5cevil.example',
  '///evil.example/loesungen/',
  '//evil.example//loesungen//',
  '/loesungen//evil.example',
  '/loesungen/78-//evil.example',
  '/loesungen/78-%2f%2fevil.example',
  '/loesungen/78-x%0d%0aLocation:%20https:%2f%2fevil.example',
  '/loesungen/78-x/..//..//evil.example',
  '/gesuche/145-%09%2f%2fevil.example',
  '/kommentare/57?x=//evil.example',
  'https://evil.example/',
  '@evil.example',
])('a path that reads like another site leads nowhere: %s', async (path) => {
  const { text, statuses } = await sendRaw(
    site.address,
    `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
  )
  const location = /^location: (.*)$/im.exec(text)?.[1]?.trim()
  expect(statuses).toHaveLength(1)
  expect(statuses[0]).toBeLessThan(500)
  if (location !== undefined) expect(stays(location), location).toBe(true)
})
