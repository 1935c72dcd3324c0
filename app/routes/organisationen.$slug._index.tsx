import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OrganisationView } from '~/organisations/OrganisationView'
import { canKeepEquipment, canMergeOrganisations } from '~/organisations/policy'
import { findBySlug } from '~/organisations/queries/find.server'
import { paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import type { PageHandle } from '~/server/page'
import { noFilters } from '~/solutions/filters'
import { OrganisationSolutions } from '~/solutions/OrganisationSolutions'
import { listSolutions } from '~/solutions/queries/list.server'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ organisation }) => organisation.name,
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  const organisation = orNotFound(await findBySlug(viewer, params.slug ?? ''))
  if (organisation.successor) throw redirect(paths.organisation(organisation.successor), 301)
  const filters = { ...noFilters, organisationId: organisation.id }
  return {
    organisation,
    solutions: await listSolutions(viewer, { filters, sort: 'newest', limit: 10 }),
    may: { edit: canKeepEquipment(viewer, organisation), merge: canMergeOrganisations(viewer) },
  }
}

export default function Organisation() {
  const { organisation, solutions, may } = useLoaderData<typeof loader>()
  return (
    <OrganisationView
      organisation={organisation}
      may={may}
      solutions={
        solutions.items.length > 0 ? (
          <OrganisationSolutions page={solutions} organisationId={organisation.id} />
        ) : null
      }
    />
  )
}
