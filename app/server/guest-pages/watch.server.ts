import pg from 'pg'
import { log } from '~/platform/log/log.server'
import type { GuestPages } from './store.server'

/** What triggers on all tables that pages are made of send at each commit; see the migration `guest_pages`. */
const channel = 'nabe_pages'
const retryMilliseconds = 2_000
const checkMilliseconds = 15_000

/**
 * Lets every process on this database hear at once when anything that pages show was written. While the connection
 * is away, the process keeps no pages.
 * @param url of the database itself: a pooler that gives connections away between transactions hears nothing
 * @returns ends it
 */
export async function watchWrites(pages: GuestPages, url: string): Promise<() => Promise<void>> {
  let client: pg.Client | undefined
  let ended = false
  let retry: NodeJS.Timeout | undefined

  const lost = (from: pg.Client) => {
    if (client !== from) return
    client = undefined
    pages.setLive(false)
    from.end().catch(() => undefined)
    if (!ended) {
      retry = setTimeout(connect, retryMilliseconds)
      retry.unref()
    }
  }
  const connect = async () => {
    const opened = new pg.Client({ connectionString: url, keepAlive: true, query_timeout: 5_000 })
    client = opened
    opened.on('error', () => lost(opened))
    opened.on('end', () => lost(opened))
    opened.on('notification', () => pages.drop())
    try {
      await opened.connect()
      await opened.query(`LISTEN ${channel}`)
      if (client === opened) pages.setLive(true)
    } catch (error) {
      log.warn({ err: error }, 'pages are not kept: what others write cannot be heard')
      lost(opened)
    }
  }
  await connect()
  const check = setInterval(() => {
    const asked = client
    asked?.query('SELECT 1').catch(() => lost(asked))
  }, checkMilliseconds)
  check.unref()
  return async () => {
    ended = true
    clearTimeout(retry)
    clearInterval(check)
    pages.setLive(false)
    const last = client
    client = undefined
    await last?.end().catch(() => undefined)
  }
}
