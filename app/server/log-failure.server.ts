import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse } from '@remix-run/react'
import { log } from '~/platform/log/log.server'

/**
 * Never logs what a person typed: the route's error and the path without its query say enough. A refusal is an answer
 * and no failure, and may carry the posted text along for the sign-in.
 */
export function logFailure(
  error: unknown,
  { request }: Pick<LoaderFunctionArgs | ActionFunctionArgs, 'request'>,
): void {
  if (request.signal.aborted) return
  const { method, url } = request
  const path = new URL(url).pathname
  if (!isRouteErrorResponse(error)) log.error({ err: error, path, method }, 'request failed')
  else if (error.status >= 500) log.error({ status: error.status, path, method }, 'request failed')
}
