import { z } from 'zod'
import { t } from '~/i18n'
import { parseId } from '~/paths'
import { optionalLine } from '~/platform/text'
import { memberLimits } from '../schema'
import { handOverFields } from './fields'

/** Whom everything goes to, and what goes to somebody else; null: to nobody. */
export interface HandOver {
  all: number | null
  solutions: Map<number, number>
  reuses: Map<number, number>
}

/** Reads who takes over what; anything that is no id counts as not chosen. */
export function handOverOf(form: FormData): HandOver {
  const chosen = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? parseId(value) : null
  }
  const each = (prefix: string) => {
    const found = new Map<number, number>()
    for (const name of form.keys()) {
      const id = name.startsWith(prefix) ? parseId(name.slice(prefix.length)) : null
      const memberId = id === null ? null : chosen(name)
      if (id !== null && memberId !== null) found.set(id, memberId)
    }
    return found
  }
  return { all: chosen(handOverFields.all), solutions: each('loesung-'), reuses: each('nachnutzung-') }
}

/** Where somebody who left works now: an organisation of the list, or the name of one that is not there. */
export const newPlaceSchema = z
  .object({
    organisationId: z
      .string()
      .nullish()
      .transform((value) => (value ? (parseId(value) ?? 0) : null)),
    wantedOrganisation: optionalLine({ max: memberLimits.wantedOrganisation }),
  })
  .refine(
    ({ organisationId, wantedOrganisation }) => organisationId !== null || wantedOrganisation !== null,
    {
      path: ['wantedOrganisation'],
      error: () => t('members.errors.wantedOrganisation'),
    },
  )
export type NewPlace = z.output<typeof newPlaceSchema>
