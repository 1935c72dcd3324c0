import type { LoaderFunctionArgs } from '@remix-run/node'
import { suggest } from '~/search/queries/suggestions.server'
import { limitSuggestions } from '~/server/limits.server'

/** What the search box offers while somebody types: a JSON list. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await limitSuggestions(context)
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  const viewer = await context.viewer()
  return Response.json(await context.mayLag(() => suggest(viewer, typed)), {
    headers: { 'Cache-Control': 'no-store' },
  })
}
