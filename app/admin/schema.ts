import { z } from 'zod'
import { t } from '~/i18n'
import { states } from '~/organisations/schema'
import { emailAddress, optionalHttpUrl, optionalLine, optionalMultiline } from '~/platform/text'

const optionalEmail = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? null : value))
  .pipe(emailAddress().nullable())

/** Whose law holds for the operator: a state's, or the federation's. */
export const lands = [...states, 'DE'] as const

const optionalLand = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : value))
  .pipe(z.enum(lands, { error: () => t('admin.unknownLand') }).nullable())

/** What the operator says of itself; the legal pages are made of it. Empty fields are null. */
export const operatorSchema = z.object({
  name: optionalLine({ max: 200 }),
  representative: optionalLine({ max: 200 }),
  address: optionalMultiline({ max: 500 }),
  email: optionalEmail,
  phone: optionalLine({ max: 60 }),
  land: optionalLand,
  dataProtectionOfficer: optionalMultiline({ max: 500 }),
  supervisoryAuthority: optionalMultiline({ max: 500 }),
  enforcementBody: optionalMultiline({ max: 500 }),
  accessibilityContact: optionalMultiline({ max: 500 }),
  hosting: optionalMultiline({ max: 500 }),
  securityContact: optionalEmail,
  securityPolicy: optionalHttpUrl(),
})
export type Operator = z.infer<typeof operatorSchema>
export type OperatorField = keyof Operator

/** What a site cannot do without by law; the others are left out of the pages when empty. */
export const neededOfOperator = [
  'name',
  'representative',
  'address',
  'email',
  'dataProtectionOfficer',
  'supervisoryAuthority',
  'enforcementBody',
] as const satisfies OperatorField[]

export const operatorFormSchema = operatorSchema.extend({
  membersOnly: z.coerce.boolean().default(false),
  /** When the form was opened: a later change of somebody else must not be lost. */
  seen: z.string().max(40).default(''),
})
export type OperatorForm = z.infer<typeof operatorFormSchema>
