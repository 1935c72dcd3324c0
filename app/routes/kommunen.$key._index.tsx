import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { belongsTo } from '~/auth/viewer'
import { AlikeSections } from '~/organisations/AlikeSections'
import { OrganisationView } from '~/organisations/OrganisationView'
import { canKeepEquipment, canMergeOrganisations } from '~/organisations/policy'
import { alikeIds, organisationsLike } from '~/organisations/queries/alike.server'
import { findOrganisation } from '~/organisations/queries/find.server'
import { paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { openRequests } from '~/requests/filters'
import { OrganisationRequests } from '~/requests/OrganisationRequests'
import { listRequests } from '~/requests/queries/list.server'
import { OrganisationReuses } from '~/reuse/OrganisationReuses'
import { missingSolutions } from '~/reuse/queries/missing.server'
import { reusedBy } from '~/reuse/queries/organisation.server'
import { inOneStatement } from '~/server/inOneStatement.server'
import { organisationAddress } from '~/server/organisationAddress.server'
import type { PageHandle } from '~/server/page'
import { noFilters } from '~/solutions/filters'
import { OrganisationSolutions } from '~/solutions/OrganisationSolutions'
import { listSolutions } from '~/solutions/queries/list.server'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ organisation }) => organisation.name,
}

const shownAlike = 5

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  const organisation = orNotFound(await findOrganisation(viewer, organisationAddress(params)))
  if (organisation.successor) throw redirect(paths.organisation(organisation.successor), 301)
  const { id: organisationId } = organisation
  const search = new URL(request.url).searchParams
  const own = belongsTo(viewer, organisationId)
  const [solutions, reuses, requests, alike, missing] = await inOneStatement(() => [
    listSolutions(viewer, { filters: { ...noFilters, organisationId }, sort: 'newest', limit: 10 }),
    reusedBy(viewer, organisationId, 10),
    listRequests(viewer, {
      filters: { ...openRequests, standing: 'all', organisationId },
      sort: 'newest',
      limit: 10,
    }),
    organisationsLike(viewer, organisationId, shownAlike),
    own ? missingSolutions(viewer, alikeIds(organisationId)) : null,
  ])
  return {
    organisation,
    solutions,
    reuses,
    requests,
    alike,
    missing,
    just: search.has('ausgetreten') ? 'left' : search.has('zusammengefuehrt') ? 'merged' : null,
    may: { edit: canKeepEquipment(viewer, organisation), merge: canMergeOrganisations(viewer) },
  } as const
}

export default function Organisation() {
  const { organisation, solutions, reuses, requests, alike, missing, may, just } =
    useLoaderData<typeof loader>()
  return (
    <OrganisationView
      organisation={organisation}
      may={may}
      just={just}
      solutions={
        solutions.items.length > 0 ? (
          <OrganisationSolutions page={solutions} organisationId={organisation.id} />
        ) : null
      }
    >
      <OrganisationReuses organisationId={organisation.id} {...reuses} />
      <OrganisationRequests page={requests} organisationId={organisation.id} />
      <AlikeSections alike={alike} missing={missing} />
    </OrganisationView>
  )
}
