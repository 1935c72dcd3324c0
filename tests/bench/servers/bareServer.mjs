// A server that does nothing but answer with bytes it was given: what node:http can do at best.
import { createServer } from 'node:http'

const pages = new Map()
const server = createServer((request, response) => {
  const page = pages.get(request.url)
  if (!page) return response.writeHead(404).end()
  response.writeHead(200, page.headers)
  response.end(page.body)
})
process.on('message', ({ path, headers, body }) => {
  pages.set(path, { headers, body: Buffer.from(body, 'base64') })
  process.send({ path })
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
