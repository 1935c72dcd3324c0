import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { contentSecurityPolicy } from '~/platform/http/security-headers.server'
import { observedRequest } from '~/platform/observe/request.server'
import { NonceProvider } from '~/server/nonce'
import type { PageHandle } from '~/server/page'
import { RequestIdProvider } from '~/server/requestId'

export { runCommand } from '~/cli/run-command.server'
export { logFailure as handleError } from '~/server/log-failure.server'
export { serve } from '~/server/serve.server'

/**
 * Renders a document. A page whose routes do not hydrate becomes a string and ships no React; one that hydrates
 * is collected to one string as well, with a nonce for its inline scripts, and is never kept by anybody.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  const hydrates = needsReact(remixContext)
  if (hydrates) headers.set('Content-Security-Policy', contentSecurityPolicy(context.nonce))
  const html = hydrates
    ? await renderHydrating(request, remixContext, context.nonce)
    : renderToString(
        <RequestIdProvider value={observedRequest()?.id}>
          <RemixServer context={remixContext} url={request.url} />
        </RequestIdProvider>,
      )
  return new Response(`<!DOCTYPE html>${html}`, { status, headers })
}

function needsReact(context: EntryContext): boolean {
  const { matches, errors } = context.staticHandlerContext
  if (errors) return false
  return matches.some((match) => {
    const handle = context.routeModules[match.route.id]?.handle as PageHandle | undefined
    return handle?.hydrate === true
  })
}

function renderHydrating(request: Request, context: EntryContext, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={context} url={request.url} nonce={nonce} abortDelay={5000} />
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          text(pipe(new PassThrough())).then(resolve, reject)
        },
        onShellError: reject,
        onError: reject,
      },
    )
    setTimeout(abort, 6000).unref()
  })
}
