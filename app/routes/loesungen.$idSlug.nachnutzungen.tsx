import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { parseIdSlug, paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { reusePlaces } from '~/reuse/queries/places.server'
import { findReuses } from '~/reuse/queries/solution.server'
import { ReusesPage } from '~/reuse/ReusesPage'
import type { PageHandle } from '~/server/page'
import { findSolution } from '~/solutions/queries/page.server'

const perPage = 20
const lineage = 300

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ solution }) => t('reuse.all.pageTitle', { title: solution.title }),
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const address = orNotFound(parseIdSlug(params.idSlug))
  const viewer = await context.viewer()
  const search = new URL(request.url).searchParams
  const [found, reuses, places] = await Promise.all([
    findSolution(viewer, address.id),
    findReuses(viewer, address.id, { limit: perPage, lineage, cursor: search.get('seite') }),
    reusePlaces(viewer, address.id),
  ])
  const solution = orNotFound(found)
  if (address.slug !== solution.slug) throw redirect(paths.reuses(solution), 301)
  const { id, slug, title, organisation, state } = solution
  return {
    solution: { id, slug, title, organisation, open: state === 'visible' },
    reuses: orNotFound(reuses),
    places,
  }
}

export default function ReusesRoute() {
  return <ReusesPage {...useLoaderData<typeof loader>()} />
}
