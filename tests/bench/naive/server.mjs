// The ordinary Remix application as its template serves it: Express, compression, and what Remix's own adapter for
// Express does.
import {
  createReadableStreamFromReadable,
  createRequestHandler,
  writeReadableStreamToWritable,
} from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import * as build from '../../../build/naive/server/index.js'

const handle = createRequestHandler(build, 'production')
const app = express()
app.use(compression())
app.disable('x-powered-by')
app.use('/assets', express.static('build/naive/client/assets', { immutable: true, maxAge: '1y' }))
app.all('*', async (req, res, next) => {
  try {
    const headers = new Headers()
    for (const [name, value] of Object.entries(req.headers)) headers.set(name, String(value))
    const controller = new AbortController()
    res.on('close', () => controller.abort())
    const init = { method: req.method, headers, signal: controller.signal }
    if (req.method !== 'GET' && req.method !== 'HEAD')
      Object.assign(init, { body: createReadableStreamFromReadable(req), duplex: 'half' })
    const url = `${req.protocol}://${req.get('host')}${req.originalUrl}`
    const response = await handle(new Request(url, init))
    res.status(response.status)
    for (const [name, value] of response.headers) res.append(name, value)
    if (response.body) await writeReadableStreamToWritable(response.body, res)
    else res.end()
  } catch (error) {
    next(error)
  }
})
const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
