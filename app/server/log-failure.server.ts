import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse } from '@remix-run/react'
import { log } from '~/platform/log/log.server'
import { outageOf } from './outage.server'

/**
 * Never logs what a person typed, nor the path, which may name one: the error says where, and the log adds route and id
 * of the request. A refusal is an answer and no failure, and may carry the posted text along for the sign-in. Notes on
 * the context what is out of order, which decides on what is answered.
 */
export function logFailure(
  error: unknown,
  { request, context }: Pick<LoaderFunctionArgs | ActionFunctionArgs, 'request' | 'context'>,
): void {
  context.outage ??= outageOf(error)
  if (request.signal.aborted) return
  const { method } = request
  if (!isRouteErrorResponse(error)) log.error({ err: error, method }, 'request failed')
  else if (error.status >= 500) log.error({ status: error.status, method }, 'request failed')
}
