import { join } from 'node:path'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import { attachmentLimits } from '~/attachments/choices'
import { configureSessions, noteWrite, readSession } from '~/auth/session.server'
import { isConfirmed } from '~/auth/viewer'
import { databaseAnswers } from '~/platform/db/client.server'
import type { Replica } from '~/platform/db/replica.server'
import type { Env } from '~/platform/env.server'
import { formBodyLimit, readBody } from '~/platform/http/body.server'
import { isPlainAddress } from '~/platform/http/plain-address.server'
import { remixHandler, sendResponse } from '~/platform/http/remix.server'
import { sameOrigin } from '~/platform/http/same-origin.server'
import { securityHeaders } from '~/platform/http/security-headers.server'
import { receiveUpload } from '~/platform/http/upload.server'
import { log } from '~/platform/log/log.server'
import { asPartOf } from '~/platform/observe/request.server'
import { incomingFolder } from '~/platform/storage/index.server'
import { configureSecondFactor } from '~/second-factor/missing.server'
import { renderErrorDocument } from '~/ui/errorDocument.server'
import styles from '~/ui/styles/index.css?url'
import { requestContext } from './context.server'
import { isGuestPage, isGuestReading } from './guest-pages/address'
import type { GuestPages } from './guest-pages/store.server'
import { membersOnly } from './members-only.server'
import { answerMetrics } from './observe/endpoint.server'
import { observationOf } from './observe/listener.server'
import { type Outage, outageOf, outageRetryAfter, outageStatus } from './outage.server'
import { outagePage } from './outagePage.server'
import { postedFields } from './posted.server'

interface AppOptions {
  env: Env
  build: ServerBuild | (() => Promise<ServerBuild>)
  assets: string | RequestHandler
  /** Keeps pages for guests; without it every page is made anew. */
  guestPages?: GuestPages
  /** Answers reads that may lag. */
  replica?: Replica
  /** Whether the process is coming to its end, and wants no more requests. */
  isStopping?: () => boolean
}

/** What browsers send; of others some are more than a request can be made of. */
const methods = new Set(['GET', 'HEAD', 'POST'])
const allowed = [...methods].join(', ')

/** Bytes of a programme file with the form around it, or of a page of its lines to be checked. */
const programmeBodyLimit = 6 * 1024 * 1024

function bodyLimitOf(path: string): number {
  return /^\/fachtage\/[^/]+\/programm(?:\/\d+)?(?:\.data)?$/.test(path) ? programmeBodyLimit : formBodyLimit
}

function takesFile(req: Request): boolean {
  return (
    req.method === 'POST' &&
    /^\/loesungen\/[^/]+\/unterlagen(?:\.data)?$/.test(req.path) &&
    req.is('multipart/form-data') !== false
  )
}

/** The Express application: everything a request passes before and around Remix. */
export function createApp({ env, build, assets, guestPages, replica, isStopping }: AppOptions): Express {
  const https = env.publicUrl.startsWith('https:')
  configureSessions({ secure: https })
  configureSecondFactor({ demo: env.mode === 'demo' })
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', env.TRUST_PROXY?.split(',').map((address) => address.trim()) ?? false)
  app.use(securityHeaders({ https }))
  app.get('/healthz', (_req, res) => void res.type('text').send('ok\n'))
  app.get('/readyz', async (_req, res) => {
    const problem = isStopping?.() ? 'stopping' : (await databaseAnswers()) ? null : 'database away'
    res
      .status(problem ? 503 : 200)
      .type('text')
      .send(`${problem ?? 'ok'}\n`)
  })
  if (env.METRICS_TOKEN) app.all('/metrics', answerMetrics(env.METRICS_TOKEN))
  app.use(compression())
  app.use((req, res, next) => (isPlainAddress(req.path, req.originalUrl) ? next() : answerError(res, 404)))
  if (typeof assets === 'string') {
    app.use(
      '/assets',
      express.static(join(assets, 'assets'), { immutable: true, maxAge: '1y', index: false }),
    )
    app.use(express.static(assets, { maxAge: '1h', index: false }))
  } else {
    app.use(assets)
  }
  app.use('/assets', (_req, res) => answerError(res, 404))
  app.use((req, res, next) => (isFileAsData(req.path) ? answerError(res, 404) : next()))
  app.use((req, res, next) =>
    methods.has(req.method) ? next() : answerError(res.set('Allow', allowed), 405),
  )
  app.use(sameOrigin(ownOrigins(env), (_req, res) => answerError(res, 403)))
  app.use((req, res, next) => {
    res.locals.context = requestContext({
      cookie: req.headers.cookie,
      posted: req.method === 'POST',
      clientAddress: req.ip ?? '',
      device: req.get('user-agent')?.slice(0, 200) ?? '',
      demo: env.mode === 'demo',
      publicUrl: env.publicUrl,
      readSession,
      // A page that is kept for guests must hold what was just written: it is never made from a replica.
      replica: guestPages && isGuestReading(req) && isGuestPage(req.url) ? undefined : replica,
    })
    next()
  })
  const form = readBody(bodyLimitOf, (_req, res, status) => answerError(res, status))
  const file = receiveUpload({
    fileLimit: attachmentLimits.fileBytes,
    folder: incomingFolder,
    keeps: async (res) => isConfirmed(await contextOf(res).viewer()),
    receive: (res, upload) => {
      contextOf(res).upload = upload
    },
    refuse: (_req, res, status) => answerError(res, status),
  })
  app.use((req, res, next) => (takesFile(req) ? file : form)(req, res, next))
  // What reads a body may have lost whose work this is.
  app.use((_req, res, next) => asPartOf(observationOf(res), next))
  app.use(membersOnly(contextOf, () => guestPages?.version))
  app.use(
    remixHandler({
      build,
      mode: process.env.NODE_ENV ?? 'production',
      publicUrl: env.publicUrl,
      loadContext: (_req, res) => contextOf(res),
      answered: async (req, res, answer) => {
        if (replica && req.method === 'POST') await noteWriteOf(contextOf(res))
        const { outage } = contextOf(res)
        if (outage && answer.status >= 500) return answerOutage(req, res, outage)
        return guestPages ? guestPages.consider(req, answer, res.getHeaders()) : answer
      },
    }),
  )
  app.use(failed)
  return app
}

/** Files have no data form: Remix would hold all of one in memory for it. */
function isFileAsData(path: string): boolean {
  return /\.[a-z]{3,5}\.data\/?$/i.test(path)
}

function contextOf(res: Response): AppLoadContext {
  return res.locals.context as AppLoadContext
}

/** The answer stands, whether or not this could be noted. */
async function noteWriteOf(context: AppLoadContext): Promise<void> {
  try {
    const session = await context.session()
    if (session) await noteWrite(session)
  } catch (error) {
    log.warn({ err: error }, 'a write could not be noted in its session')
  }
}

function ownOrigins(env: Env): string[] {
  const origin = new URL(env.publicUrl).origin
  if (env.mode !== 'demo') return [origin]
  const { port } = new URL(origin)
  return [origin, `http://127.0.0.1:${port}`, `http://localhost:${port}`, `http://[::1]:${port}`]
}

function answerError(res: Response, status: number): void {
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(renderErrorDocument({ status, cssHref: styles, reference: referenceIn(res, status) }))
}

/** What people name who report that something failed here; whoever asked for the wrong thing needs none. */
function referenceIn(res: Response, status: number): string | undefined {
  return status >= 500 ? observationOf(res).id : undefined
}

async function answerOutage(req: Request, res: Response, outage: Outage): Promise<globalThis.Response> {
  const posted = req.method === 'POST' ? await postedFields(req, contextOf(res)) : null
  return new globalThis.Response(
    outagePage(outage, posted, { cssHref: styles, reference: observationOf(res).id }),
    {
      status: outageStatus[outage],
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Retry-After': outageRetryAfter,
      },
    },
  )
}

const failed: ErrorRequestHandler = async (error, req: Request, res: Response, next) => {
  const { id: request, route } = observationOf(res)
  const outage = outageOf(error)
  if (!res.headersSent && outage) {
    log.warn({ err: error, request, route, method: req.method }, 'request not possible just now')
    return sendResponse(await answerOutage(req, res, outage), res)
  }
  log.error({ err: error, request, route, method: req.method }, 'request failed')
  if (res.headersSent) return next(error)
  answerError(res, 500)
}
