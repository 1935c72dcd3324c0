import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '~/server/guards.server'
import { suggestProviders } from '~/solutions/queries/suggestions.server'

/** What the form offers while somebody types: a JSON list of names. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember({ request, context })
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  return Response.json(await context.mayLag(() => suggestProviders(typed)), {
    headers: { 'Cache-Control': 'no-store' },
  })
}
