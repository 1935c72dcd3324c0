import { z } from 'zod'
import { newPassword, ownEmail } from '~/auth/schema'
import { t } from '~/i18n'
import { memberLimits, profileSchema } from '~/members/schema'
import { optionalLine, optionalMultiline } from '~/platform/text'

/** Days for which the link of an invitation works. */
export const validDays = 14

/** Characters of the personal words. */
export const longestGreeting = 500

/** What would make an invitation a way to send links to strangers. */
const looksLikeLink =
  /:\/\/|www\.|(?<=[\p{L}\p{N}-])\.(?:de|com|net|org|info|eu|io|me|ly|ru|cn|xyz|top|site|online)\b/iu

export const inviteSchema = z.object({
  email: ownEmail(),
  functionTitle: optionalLine({ max: memberLimits.functionTitle }).transform((value) => value ?? ''),
  greeting: optionalMultiline({ max: longestGreeting })
    .refine((value) => value === null || !looksLikeLink.test(value), {
      error: () => t('invitations.errors.link'),
    })
    .transform((value) => value ?? ''),
})
export type InviteInput = z.infer<typeof inviteSchema>

export const acceptSchema = z.object({
  name: profileSchema.shape.name,
  functionTitle: profileSchema.shape.functionTitle,
  password: newPassword(),
})
export type AcceptInput = z.infer<typeof acceptSchema>
