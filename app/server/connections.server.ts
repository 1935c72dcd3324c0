import { createServer, type RequestListener, type Server } from 'node:http'

/** How long and how much a connection may keep the server waiting; times in milliseconds. */
export interface ConnectionLimits {
  /** Until a request's headers are there, from its first byte on, or from the connection's start. */
  headers: number
  /** Until a request is there whole. A file of 25 MB over a slow line; forms have less time (`readBody`). */
  request: number
  /** Until the next request on the same connection. */
  idle: number
  /** Without a single byte in either direction: somebody who asks and never reads. */
  silence: number
  /** How often the limits above are looked at. */
  checkEvery: number
  /** Connections at once; above it new ones are closed at once. */
  connections: number
}

/** The limits of a running site. */
export const connectionLimits: ConnectionLimits = {
  headers: 20_000,
  request: 600_000,
  idle: 5_000,
  silence: 120_000,
  checkEvery: 5_000,
  connections: 5_000,
}

/** A server that lets nobody hold a connection for ever. Its headers together are 16 KB at most. */
export function limitedServer(answer: RequestListener, limits: ConnectionLimits = connectionLimits): Server {
  const server = createServer(
    {
      connectionsCheckingInterval: limits.checkEvery,
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: limits.idle,
      maxHeaderSize: 16 * 1024,
      requireHostHeader: true,
    },
    answer,
  )
  server.timeout = limits.silence
  server.maxHeadersCount = 100
  server.maxConnections = limits.connections
  return server
}
