import { createServer, request, type Server } from 'node:http'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { TestDatabase } from './databaseServer'
import { dataFolder, freePort, removeData, type Site, startSite } from './e2e-server'
import { type RoundRobin, startRoundRobin } from './roundRobin'
import { type SmtpServer, startSmtpServer } from './smtp'

/** Several instances of the site that share a database, a bucket and nothing else, behind one address. */
export interface Instances {
  sites: Site[]
  proxy: RoundRobin
  /** Of the database. */
  url: string
  smtp: SmtpServer
  /** Of an instance in each case. */
  settings: (Record<string, string> & { PORT: string })[]
  stop(): Promise<void>
}

/**
 * Starts them all at once.
 * @param database with nothing in it; dropped at the end
 */
export async function startInstances(
  database: TestDatabase,
  count: number,
  more: Record<string, string> = {},
): Promise<Instances> {
  const smtp = await startSmtpServer()
  const folders = Array.from({ length: count }, dataFolder)
  const bucket = await startBucket(join(folders[0] ?? '', 's3'))
  const front = await freePort()
  const settings = await Promise.all(
    folders.map(async (folder) => ({
      PORT: String(await freePort()),
      PUBLIC_URL: `http://127.0.0.1:${front}`,
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      SECRET_KEY: 'one and the same key for all of the instances',
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Nabe <nabe@nabe.example>',
      ...bucket.settings,
      ...more,
    })),
  )
  const started = await Promise.allSettled(settings.map(startSite))
  const sites = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const proxy = await startRoundRobin(
    front,
    settings.map(({ PORT }) => Number(PORT)),
  )
  const stop = async () => {
    await proxy.stop()
    await Promise.all(sites.map((site) => site.stop()))
    await smtp.stop()
    bucket.stop()
    await database.drop()
    await Promise.all(folders.map(removeData))
  }
  const failed = started.find((one) => one.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  return { sites, proxy, url: database.url, smtp, settings, stop }
}

async function startBucket(
  directory: string,
): Promise<{ settings: Record<string, string>; stop: () => void }> {
  const s3 = new S3rver({ directory, silent: true, configureBuckets: [{ name: 'nabe', configs: [] }] })
  await s3.configureBuckets()
  const server: Server = createServer(s3.callback())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    settings: {
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_REGION: 'eu-central-1',
      S3_BUCKET: 'nabe',
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** What an instance answered. */
export interface Got {
  status: number
  location: string | undefined
  text: string
}

/**
 * Asks over a connection of its own, so that a proxy gives each request to another instance.
 * @param options.form makes it a POST of the site itself
 * @param options.origin the site's own address, where that is not the one asked
 * @throws Error with the system's code where the connection was cut
 */
export function askAlone(
  address: string,
  { cookie = '', form, origin }: { cookie?: string; form?: Record<string, string>; origin?: string } = {},
): Promise<Got> {
  const body = form && new URLSearchParams(form).toString()
  const headers = {
    ...(cookie && { cookie }),
    ...(body !== undefined && {
      origin: origin ?? new URL(address).origin,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    }),
  }
  return new Promise((resolve, reject) => {
    const asked = request(
      address,
      { agent: false, method: body === undefined ? 'GET' : 'POST', headers },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location,
            text: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}
