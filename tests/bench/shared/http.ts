import { Agent, get, type IncomingHttpHeaders, request } from 'node:http'

/** What browsers accept; both sides of a comparison answer the same. */
export const accepted = { 'accept-encoding': 'gzip, deflate, br' }

/** An answer as it was sent: compressed where the server did so. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Asks once, on a connection of its own. */
export function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { ...accepted, ...headers } }, async (answer) => {
      const body = Buffer.concat(await answer.toArray())
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body })
    }).on('error', reject)
  })
}

/** Asks for text without compression. @throws Error where the answer is no success */
export async function askText(url: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await ask(url, { ...headers, 'accept-encoding': 'identity' })
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`)
  return answer.body.toString()
}

const kept = new Agent({ keepAlive: true, maxSockets: 64 })

/** Posts a form as a browser does, on connections that stay open. @returns status and where it leads */
export function post(
  url: string,
  cookie: string,
  fields: [string, string][],
): Promise<{ status: number; location: string }> {
  const body = new URLSearchParams(fields).toString()
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      agent: kept,
      headers: {
        cookie,
        origin: new URL(url).origin,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
      },
    })
    sent.on('error', reject)
    sent.on('response', (answer) => {
      answer.resume()
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '' }),
      )
    })
    sent.end(body)
  })
}

/** Ends the connections that `post` keeps open. */
export function closeConnections(): void {
  kept.destroy()
}
