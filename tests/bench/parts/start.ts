import { dataFolder, freePort, removeData, run } from '#tests/support/e2e-server'
import { settingsOf } from '../servers/site'
import { ask } from '../shared/http'
import { median } from '../shared/statistics'
import { formatted, row } from '../shared/table'
import type { Part } from './part'

/** From the start of the process, built, on a database with data, to the first page. */
export const start: Part = async ({ usual, quick }) => {
  const { url, size } = await usual()
  const seconds: number[] = []
  for (let time = 0; time < (quick ? 2 : 5); time += 1) seconds.push(await firstPage(url))
  const what = `Start mit ${formatted(size.solutions)} Lösungen bis zur ersten Seite`
  return [row(what, median(seconds), 's', { atMost: 3 }, `höchstens ${formatted(Math.max(...seconds))} s`)]
}

async function firstPage(url: string): Promise<number> {
  const folder = dataFolder()
  const port = await freePort()
  const begin = performance.now()
  const site = run('start', settingsOf(url, port, folder))
  let ended = false
  site.ended.then(() => {
    ended = true
  })
  try {
    for (;;) {
      const answer = await ask(`http://127.0.0.1:${port}/`).catch(() => null)
      if (answer?.status === 200) return (performance.now() - begin) / 1000
      if (ended) throw new Error(`it ended instead: ${site.said()}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  } finally {
    site.process.kill('SIGTERM')
    await site.ended
    await removeData(folder)
  }
}
