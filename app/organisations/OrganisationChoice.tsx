import { RadioGroup } from '~/ui/forms/RadioGroup'
import { describeOrganisation } from './describe'
import type { OrganisationHit } from './queries/search.server'

interface OrganisationChoiceProps {
  formId: string
  legend: string
  hits: OrganisationHit[]
  error?: string
}

/** The hits of a search for an organisation, one of which is chosen; posted as `organisationId`. */
export function OrganisationChoice({ formId, legend, hits, error }: OrganisationChoiceProps) {
  const id = `${formId}-organisationId`
  return (
    <RadioGroup
      field={{
        id,
        errorId: `${id}-error`,
        descriptionId: `${id}-hint`,
        name: 'organisationId',
        formId,
        errors: error ? [error] : undefined,
      }}
      label={legend}
      required
      options={hits.map((hit) => ({
        value: String(hit.id),
        label: hit.name,
        hint: describeOrganisation(hit).join(' · '),
      }))}
    />
  )
}
