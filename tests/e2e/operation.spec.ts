import { once } from 'node:events'
import { Agent, get, type IncomingMessage, request } from 'node:http'
import { dataFolder, freePort, removeData, type Site, startSite } from '#tests/support/e2e-server'
import { expect, test } from '#tests/support/e2e-test'

const token = 'ein-schluessel-aus-dem-test'
const searched = 'xyzzyxyzzy'

let folder = ''
let site: Site

async function start(settings: Record<string, string> = {}): Promise<void> {
  folder = dataFolder()
  site = await startSite({ PORT: String(await freePort()), DATA_DIR: folder, LOG_LEVEL: 'info', ...settings })
}

test.afterEach(async () => {
  await site.stop()
  await removeData(folder)
})

/** The lines of a site's log that say what was answered. */
function answered(): Record<string, unknown>[] {
  const lines = site.said().split('\n')
  return lines.flatMap((line) => (line.startsWith('{') && line.endsWith('}') ? [JSON.parse(line)] : []))
}

/** One figure out of the text of `/metrics`. */
function figure(text: string, series: string): number {
  const line = text.split('\n').find((found) => found.startsWith(`${series} `))
  return line === undefined ? Number.NaN : Number(line.slice(series.length + 1))
}

test('requests are named, logged without anything personal, and counted', async () => {
  const metricsPort = await freePort()
  await start({ METRICS_PORT: String(metricsPort), TRUST_PROXY: '127.0.0.1', SLOW_QUERY_MS: '1' })
  const named = await fetch(`${site.address}/loesungen`, { headers: { 'X-Request-Id': 'vom-proxy.1' } })
  expect(named.headers.get('x-request-id')).toBe('vom-proxy.1')
  await named.text()
  const odd = await fetch(`${site.address}/loesungen`, { headers: { 'X-Request-Id': 'a b' } })
  const own = odd.headers.get('x-request-id') ?? ''
  expect(own).toMatch(/^[a-z0-9]+-[a-z0-9]+$/)
  await odd.text()
  await fetch(`${site.address}/suche?q=${searched}`, { headers: { 'User-Agent': searched } })
  await fetch(`${site.address}/mitglieder/1987654321`)
  await fetch(`${site.address}/gibt/es/nicht/${searched}`, { method: 'PUT' })

  await expect.poll(() => answered().filter(({ msg }) => msg === 'answered').length).toBeGreaterThan(5)
  const lines = answered().filter(({ msg }) => msg === 'answered')
  expect(lines.find(({ request: id }) => id === 'vom-proxy.1')).toMatchObject({
    route: 'routes/loesungen._index',
    method: 'GET',
    status: 200,
  })
  expect(lines.map(({ route }) => route)).toContain('routes/mitglieder.$id._index')
  for (const line of lines)
    expect(Object.keys(line).sort()).toEqual(
      ['bytes', 'level', 'method', 'ms', 'msg', 'request', 'route', 'status', 'time'].sort(),
    )
  const personal = [searched, '1987654321', '127.0.0.1', 'Mozilla']
  const said = answered().map((line) => JSON.stringify(line))
  expect(said.filter((line) => personal.some((words) => line.includes(words)))).toEqual([])
  const slow = answered().find(({ msg, request: id }) => msg === 'slow statement' && id === 'vom-proxy.1')
  expect(slow).toMatchObject({
    route: 'routes/loesungen._index',
    statement: expect.stringMatching(/^SELECT/),
  })

  const scraped = await fetch(`http://127.0.0.1:${metricsPort}/metrics`)
  expect(scraped.headers.get('content-type')).toContain('text/plain')
  const text = await scraped.text()
  const pages = 'nabe_http_requests_total{route="routes/loesungen._index",method="GET",status="2xx"}'
  expect(figure(text, pages)).toBe(2)
  expect(
    figure(text, 'nabe_http_requests_total{route="routes/mitglieder.$id._index",method="GET",status="4xx"}'),
  ).toBe(1)
  expect(figure(text, 'nabe_http_requests_total{route="routes/$",method="other",status="4xx"}')).toBe(1)
  expect(
    figure(text, 'nabe_http_request_duration_seconds_count{route="routes/loesungen._index",method="GET"}'),
  ).toBe(2)
  expect(figure(text, 'nabe_guest_pages_live')).toBe(1)
  expect(figure(text, 'nabe_guest_pages_misses_total')).toBeGreaterThan(0)
  expect(figure(text, 'nabe_guest_pages_bytes')).toBeGreaterThan(1_000)
  expect(figure(text, 'nabe_db_up')).toBe(1)
  expect(figure(text, 'nabe_db_query_duration_seconds_count')).toBeGreaterThan(5)
  expect(figure(text, 'nabe_db_connections{state="waiting"}')).toBe(0)
  expect(figure(text, 'nabe_jobs{queue="mail.send",state="dead"}')).toBe(0)
  expect(figure(text, 'nabe_jobs_oldest_waiting_seconds{queue="mail.send"}')).toBe(0)
  expect(figure(text, 'nabe_nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0)
  expect(text).toMatch(/^nabe_info\{version="\d+\.\d+\.\d+",commit="[0-9a-f]*",node="v\d/m)
  expect(text.split('\n').filter((line) => personal.some((words) => line.includes(words)))).toEqual([])
  expect((await fetch(`${site.address}/metrics`)).status).toBe(404)
  expect((await fetch(`http://127.0.0.1:${metricsPort}/`)).status).toBe(404)
})

test('figures at the address of the site are for whoever has the token; no proxy, no name from outside', async () => {
  await start({ METRICS_TOKEN: token })
  const scrape = (authorization?: string) =>
    fetch(`${site.address}/metrics`, {
      headers: { ...(authorization && { authorization }), 'X-Request-Id': 'fremd' },
    })
  for (const wrong of [undefined, 'Bearer ', `Bearer ${token}x`, `Basic ${token}`, 'Bearer falsch'])
    expect((await scrape(wrong)).status, wrong).toBe(401)
  const right = await scrape(`Bearer ${token}`)
  expect(right.status).toBe(200)
  expect(await right.text()).toContain(
    'nabe_http_requests_total{route="metrics",method="GET",status="4xx"} 5',
  )
  expect(right.headers.get('x-request-id')).not.toBe('fremd')
})

/** What a request over a connection that is used again brought. */
function ask(path: string, agent: Agent): Promise<{ status: number; last: boolean }> {
  return new Promise((resolve, reject) => {
    get(`${site.address}${path}`, { agent }, async (answer: IncomingMessage) => {
      await answer.toArray()
      resolve({ status: answer.statusCode ?? 0, last: answer.headers.connection === 'close' })
    }).on('error', reject)
  })
}

test('told to stop under load, it loses no request, and ends with 0', async () => {
  await start({ DRAIN_SECONDS: '1' })
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const statuses: number[] = []
  let told = false
  // As a proxy does it: whoever is told that this was the last answer sends nothing more.
  const reader = async (path: string) => {
    for (let isLast = false; !isLast; ) {
      const { status, last } = await ask(path, agent)
      statuses.push(status)
      isLast = last
      if (last) expect(told).toBe(true)
    }
  }
  const readers = ['/', '/loesungen', '/themen', '/suche?q=hund'].map(reader)
  const slow = request(`${site.address}/anmelden`, {
    method: 'POST',
    headers: {
      origin: site.address,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': 20,
    },
  })
  slow.write('email=nie')
  await expect.poll(() => statuses.length).toBeGreaterThan(20)

  told = true
  site.process.kill('SIGTERM')
  await expect.poll(async () => (await fetch(`${site.address}/readyz`)).status).toBe(503)
  await Promise.all(readers)
  expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([])
  await expect.poll(() => ask('/healthz', agent).catch((error) => error.code)).toBe('ECONNREFUSED')

  slow.end('mand&x=y&&&'.slice(0, 11))
  const [answer] = (await once(slow, 'response')) as [IncomingMessage]
  expect(answer.statusCode).toBe(400)
  expect(answer.headers.connection).toBe('close')
  await answer.toArray()
  expect(await site.ended).toBe(0)
  agent.destroy()
})

test('told twice, it ends at once, whatever is under way', async () => {
  await start({ DRAIN_SECONDS: '60' })
  site.process.kill('SIGTERM')
  await expect.poll(async () => (await fetch(`${site.address}/readyz`)).status).toBe(503)
  site.process.kill('SIGTERM')
  expect(await site.ended).toBe(1)
})
