import { afterAll, expect, it } from 'vitest'
import { examine, marker } from '#tests/support/attack/browser'
import { namesIn, oneEach, pages, queryNames } from '#tests/support/attack/pages'
import { each, send, takeBack } from '#tests/support/attack/site'

afterAll(async () => void (await takeBack()))

const payloads = [
  // Short enough for fields that are cut.
  `"'><${marker} ${marker}=1 '${marker}=1 "${marker}=1></script></title><${marker}>`,
  `javascript:${marker}`,
]
const tracesOf = (html: string) => html.toLowerCase().includes(marker)

/** Examines what pages answer to queries. */
async function wrongAnswers(queries: { address: string; role?: 'Autorin' | 'Gast'; query: string }[]) {
  const wrong: Record<string, string[]> = {}
  let reflected = 0
  await each(queries, async ({ address, query, role = 'Autorin' }) => {
    const { text, status, headers } = await send(`${address}?${query}`, { role })
    if (status >= 500) wrong[`${address}?${query}`] = [String(status)]
    if (!tracesOf(text)) return
    reflected += 1
    if (!headers.get('content-type')?.startsWith('text/html')) return
    const found = (await examine([text]))[0] ?? []
    if (found.length > 0) wrong[`${address}?${query}`] = found
  })
  return { wrong, reflected }
}

it('knows what to ask for', () => {
  expect(queryNames).toEqual(expect.arrayContaining(['q', 'weiter', 'seite', 'code', 'ort', 'thema']))
})

it('no page turns what stands in its address into markup, whatever the name', async () => {
  const queries = oneEach.flatMap(({ address, role }) =>
    payloads.map((payload) => ({
      address,
      role: role === 'Gast' ? ('Gast' as const) : ('Autorin' as const),
      query: new URLSearchParams(queryNames.map((name) => [name, payload])).toString(),
    })),
  )
  const { wrong, reflected } = await wrongAnswers(queries)
  expect(wrong).toEqual({})
  // Else nothing was looked at: searches, filters and forms do show what was asked.
  expect(reflected).toBeGreaterThan(5)
})

it('nor do the names alone that its own links and forms use, or a name itself', async () => {
  const queries: { address: string; query: string }[] = []
  await each(oneEach, async ({ address, role }) => {
    const names = namesIn((await send(address, { role })).text)
    const [payload = ''] = payloads
    if (names.length === 0) return
    const query = new URLSearchParams([...names, payload].map((name) => [name, payload]))
    queries.push({ address, query: query.toString() })
    // The last of them alone, since one name may hide another.
    queries.push({ address, query: new URLSearchParams({ [names.at(-1) ?? '']: payload }).toString() })
  })
  expect((await wrongAnswers(queries)).wrong).toEqual({})
})

it('the data form of a page is no document', async () => {
  const [payload = ''] = payloads
  const wrong: string[] = []
  const query = new URLSearchParams(queryNames.map((name) => [name, payload]))
  await each(pages, async ({ address, role }) => {
    const { headers, text } = await send(`${address === '/' ? '/_root' : address}.data?${query}`, { role })
    const type = headers.get('content-type') ?? ''
    if (/html|xml|svg/.test(type) && text.includes(`<${marker}`)) wrong.push(`${address}: ${type}`)
  })
  expect(wrong).toEqual([])
})

it('what stands in a path is never markup, on error pages and redirects too', async () => {
  const path = encodeURIComponent(`"'><${marker} ${marker}=1>`)
  const wrong: Record<string, string[]> = {}
  const addresses = oneEach.flatMap(({ address }) => {
    const parts = address.split('/')
    return parts.slice(1).map((_, at) => [...parts.slice(0, at + 1), path, ...parts.slice(at + 2)].join('/'))
  })
  await each(new Set([`/${path}`, `/1-${path}`, ...addresses]), async (address) => {
    const { text, status, headers } = await send(address, { role: 'Autorin' })
    const found = (await examine([text]))[0] ?? []
    if (status >= 500 || found.length > 0) wrong[address] = [String(status), ...found]
    expect(headers.get('location') ?? '').not.toContain('<')
  })
  expect(wrong).toEqual({})
})
