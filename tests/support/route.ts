import { randomUUID } from 'node:crypto'
import type { ActionFunction, LoaderFunction } from '@remix-run/node'
import type { SignedIn } from '~/auth/session.server'
import { guest, type Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { requestContext } from '~/server/context.server'

/** Accepted all there is. */
const consent = { accepted: 1, inForce: 1, isAsked: false, isNeeded: false, until: null }

interface Call {
  loader?: LoaderFunction
  action?: ActionFunction
  /** Path and query. */
  url: string
  /** Fields of a posted form; several values of one name as a list. */
  form?: Record<string, string | string[]> | FormData
  viewer?: Viewer
  /** What is not as in a session that the viewer just began. */
  session?: Partial<Omit<SignedIn, 'viewer'>>
  params?: Record<string, string>
  /** The `Cookie` header, where the route reads it itself. */
  cookie?: string
  /** Further headers of the request. */
  headers?: Record<string, string>
}

/** What a loader or action answered, returned or thrown. */
export interface RouteAnswer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: the data of whichever route was called
  data: any
  /** Where a redirect leads. */
  location: string | null
  headers: Headers
}

/** Calls a route's loader or action as Remix does: with a real request and the context of one. */
export async function callRoute({
  loader,
  action,
  url,
  form,
  viewer = guest,
  session = {},
  params = {},
  cookie = 'session=of-the-viewer',
  headers = {},
}: Call): Promise<RouteAnswer> {
  const run = action ?? loader
  if (!run) throw new Error('neither loader nor action was given')
  const request = new Request(new URL(url, 'http://127.0.0.1'), {
    headers: { Cookie: cookie, ...headers },
    ...(action && { method: 'POST', body: bodyOf(form) }),
  })
  const context = requestContext({
    cookie,
    posted: action !== undefined,
    clientAddress: '127.0.0.1',
    device: 'test',
    demo: false,
    publicUrl: 'http://127.0.0.1',
    readSession: async () =>
      viewer.kind === 'member'
        ? {
            viewer,
            publicId: randomUUID(),
            confirmedAt: now(),
            via: 'password' as const,
            consent,
            ...session,
          }
        : null,
  })
  try {
    return await read(await run({ request, params, context }))
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown
    return read(thrown)
  }
}

function bodyOf(form: Call['form'] = {}): URLSearchParams | FormData {
  if (form instanceof FormData) return form
  const body = new URLSearchParams()
  for (const [name, values] of Object.entries(form)) {
    for (const value of Array.isArray(values) ? values : [values]) body.append(name, value)
  }
  return body
}

async function read(answer: unknown): Promise<RouteAnswer> {
  if (answer instanceof Response) {
    const text = await answer.text()
    const isJson = answer.headers.get('Content-Type')?.startsWith('application/json')
    const data: unknown = isJson ? JSON.parse(text) : text
    return { status: answer.status, data, location: answer.headers.get('Location'), headers: answer.headers }
  }
  if (isDataWithInit(answer)) {
    const headers = new Headers(answer.init?.headers)
    return { status: answer.init?.status ?? 200, data: answer.data, location: null, headers }
  }
  return { status: 200, data: answer, location: null, headers: new Headers() }
}

function isDataWithInit(answer: unknown): answer is { data: unknown; init: ResponseInit | null } {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    (answer as { type?: string }).type === 'DataWithResponseInit'
  )
}
