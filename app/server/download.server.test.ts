import { createReadStream } from 'node:fs'
import { expect, test } from 'vitest'
import { download } from './download.server'

const file = new URL('../../package-lock.json', import.meta.url)
const asked = (stream: ReturnType<typeof createReadStream>) =>
  download({
    request: new Request('http://nabe.example/unterlagen/1/plan.pdf'),
    name: 'Plän.pdf',
    plainName: 'plan.pdf',
    mediaType: 'application/pdf',
    open: async () => stream,
  })

test('a file goes to its end', async () => {
  const response = await asked(createReadStream(file))
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100_000)
  expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''Pl%C3%A4n.pdf")
})

test('who leaves before the end ends the file, not the process', async () => {
  const stream = createReadStream(file, { highWaterMark: 1024 })
  const reader = (await asked(stream)).body?.getReader()
  await reader?.read()
  const closed = new Promise<void>((resolve) => stream.once('close', resolve))
  // Unheard, the error fails this run as it would end the server.
  await reader?.cancel(new Error('Premature close'))
  await closed
  expect(stream.destroyed).toBe(true)
})
