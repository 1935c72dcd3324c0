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

const bands = ['1', '2', '3', '4', '5', '6', '7'] as const

/** "20.000–50.000 Einwohner"; null where an organisation has no size band, as districts. */
export function bandWords(sizeBand: number | null): string | null {
  const band = bands.find((known) => Number(known) === sizeBand)
  return band ? t(`organisations.bands.${band}`) : null
}
