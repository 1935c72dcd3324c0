import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '~/server/guards.server'
import { limitWheelCheck } from '~/server/limits.server'
import { checkWheel } from '~/wheel-check/queries.server'
import { renderWheelCheck } from '~/wheel-check/render.server'
import { wheelCheckInputOf } from '~/wheel-check/schema'

/** What exists already, as a piece of HTML to be put beside the form. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  await limitWheelCheck(viewer.id)
  const input = wheelCheckInputOf(new URL(request.url).searchParams)
  const result = await context.mayLag(() => checkWheel(viewer, input))
  return new Response(renderWheelCheck(result), {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
