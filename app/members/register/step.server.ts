import { describeOrganisation } from '~/organisations/describe'
import { findPlaceOfWork } from '~/organisations/queries/find.server'
import { type OrganisationHits, searchOrganisations } from '~/organisations/queries/search.server'
import { parseId } from '~/paths'

/** What the registration asks next. */
export type RegistrationStep =
  | { step: 'where'; q: string; hits: OrganisationHits | null; nothingChosen: boolean }
  | { step: 'parent'; organisation: { id: number; name: string }; parent: { id: number; name: string } }
  | { step: 'details'; organisation: { id: number; name: string; description: string } | null }

/**
 * Works out the step from the address alone, so that every step has one and "back" works: `ort` is what was
 * searched for, `organisationId` what was chosen, `geklaert` that the administration behind it was asked for,
 * `nicht-dabei` that the own organisation was not to be found.
 */
export async function registrationStep(search: URLSearchParams): Promise<RegistrationStep> {
  if (search.has('nicht-dabei')) return { step: 'details', organisation: null }
  const id = parseId(search.get('organisationId') ?? undefined)
  const found = id === null ? null : await findPlaceOfWork(id)
  if (found) {
    const { id, name, parent, details } = found
    if (parent && !search.has('geklaert')) return { step: 'parent', organisation: { id, name }, parent }
    const description = describeOrganisation(details).join(', ')
    return { step: 'details', organisation: { id, name, description } }
  }
  const q = (search.get('ort') ?? '').slice(0, 100)
  const hits = search.has('ort') ? await searchOrganisations(q, 20) : null
  return { step: 'where', q, hits, nothingChosen: search.has('wahl') }
}
