import { z } from 'zod'
import { newPassword, ownEmail } from '~/auth/schema'
import { t } from '~/i18n'
import { lineText, multilineText } from '~/platform/text'

/** The largest id PostgreSQL's int holds. */
const largestId = 2_147_483_647

const id = () => z.coerce.number().int().min(1).max(largestId)

/** Characters a member's own details may have. */
export const memberLimits = { name: 100, functionTitle: 120, wantedOrganisation: 200, reason: 1_000 }

const name = () => lineText({ max: memberLimits.name, messages: { required: t('members.errors.name') } })
const functionTitle = () =>
  lineText({ max: memberLimits.functionTitle, messages: { required: t('members.errors.functionTitle') } })

const person = {
  name: name(),
  email: ownEmail(),
  functionTitle: functionTitle(),
  password: newPassword(),
}

const registrationAtFound = z
  .object({ ...person, organisationId: id() })
  .transform((input): Registration => ({ ...input, wantedOrganisation: '' }))

const registrationAtWanted = z
  .object({
    ...person,
    wantedOrganisation: lineText({
      max: memberLimits.wantedOrganisation,
      messages: { required: t('members.errors.wantedOrganisation') },
    }),
  })
  .transform((input): Registration => ({ ...input, organisationId: null }))

/** What registering needs; exactly one of the organisation's id and its wanted name is given. */
export interface Registration {
  name: string
  email: string
  functionTitle: string
  password: string
  organisationId: number | null
  wantedOrganisation: string
}

/** The registration form, for somebody whose organisation was found or for one whose was not. */
export function registrationOf(missing: boolean): z.ZodType<Registration> {
  return missing ? registrationAtWanted : registrationAtFound
}

export const resendSchema = z.object({ email: ownEmail() })

export const profileSchema = z.object({
  name: name(),
  functionTitle: functionTitle(),
  namePublic: z.boolean().default(false),
})
export type Profile = z.infer<typeof profileSchema>

export const confirmationSchema = z.object({ rememberDomain: z.boolean().default(false) })

export const refusalSchema = z.object({
  reason: multilineText({
    max: memberLimits.reason,
    messages: { required: t('members.errors.reason') },
  }),
})

export const assignmentSchema = z.object({ organisationId: id() })

export const roles = ['member', 'organiser', 'administrator'] as const

export const roleSchema = z.object({ role: z.enum(roles) })
