import { t } from '~/i18n'
import type { OrganisationKind, State } from './schema'

interface Described {
  kind: OrganisationKind
  typeLabel: string
  state: State | null
  districtName?: string
  postcode?: string
}

/** Kind, district and state of an organisation, which tell it from others of the same name. */
export function describeOrganisation(organisation: Described): string[] {
  const { kind, typeLabel, state, districtName, postcode } = organisation
  const parts = [
    typeLabel || t(`organisations.kinds.${kind}`),
    districtName,
    state && t(`organisations.states.${state}`),
    postcode,
  ]
  return parts.filter((part): part is string => Boolean(part))
}
