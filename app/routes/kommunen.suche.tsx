import type { LoaderFunctionArgs } from '@remix-run/node'
import { searchOrganisations } from '~/organisations/queries/search.server'
import { limitSearch } from '~/server/limits.server'

/** Organisations for fields that offer them while typing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await limitSearch(context)
  const q = new URL(request.url).searchParams.get('q') ?? ''
  return Response.json(await context.mayLag(() => searchOrganisations(q)), {
    headers: { 'Cache-Control': 'no-store' },
  })
}
