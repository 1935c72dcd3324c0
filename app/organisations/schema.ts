import { z } from 'zod'
import { t } from '~/i18n'
import { lineText, optionalLine } from '~/platform/text'

export const organisationKinds = [
  'municipality',
  'district',
  'joint_administration',
  'provider',
  'federation',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** Kinds that the register of municipalities does not hold, so that organisers create them. */
export const addedKinds = ['provider', 'federation', 'other'] as const

export const states = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const
export type State = (typeof states)[number]

/** Letters or digits from which on a search for an organisation looks. */
export const shortestSearch = 2

export const newOrganisationSchema = z.object({
  name: lineText({ max: 200 }),
  kind: z.enum(addedKinds, { error: () => t('organisations.errors.kind') }),
  postcode: optionalLine({ max: 5 }).refine((value) => value === null || /^\d{5}$/.test(value), {
    error: () => t('organisations.errors.postcode'),
  }),
})
export type NewOrganisation = z.infer<typeof newOrganisationSchema>
