import { plainField } from '~/ui/forms/fieldState'
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
  return (
    <RadioGroup
      field={plainField(formId, 'organisationId', { errors: error ? [error] : undefined })}
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
