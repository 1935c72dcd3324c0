import type pg from 'pg'
import type { Things } from './world'

/** Has the author's data packed, as she would, and waits until the file is there. */
export async function packDataOfAuthor(address: string, cookie: string, client: pg.Client): Promise<Things> {
  await fetch(`${address}/konto/daten`, {
    method: 'POST',
    headers: { cookie, Origin: address },
    body: new URLSearchParams(),
    redirect: 'manual',
  })
  for (const begin = Date.now(); Date.now() - begin < 30_000; ) {
    const { rows } = await client.query<{ id: number }>("SELECT id FROM data_export WHERE state = 'ready'")
    if (rows[0]) return { 'Daten der Autorin': { id: String(rows[0].id) } }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the data were not packed')
}
