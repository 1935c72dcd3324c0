import { z } from 'zod'
import { t } from '~/i18n'
import { countCharacters, emailAddress } from '~/platform/text'
import { longestResume, type Resume } from './resume'

/** Length of a password in characters; spaces and all signs are welcome. */
export const passwordLimits = { min: 12, max: 128 }

/** The address somebody signs in with. */
export function ownEmail() {
  return emailAddress({ required: t('auth.errors.emailMissing') })
}

/** A password to be set. */
export function newPassword() {
  return z
    .string({ error: () => t('auth.errors.passwordMissing') })
    .refine((value) => countPassword(value) >= passwordLimits.min, {
      error: () => t('auth.errors.passwordShort', { min: passwordLimits.min }),
    })
    .refine((value) => countPassword(value) <= passwordLimits.max, {
      error: () => t('auth.errors.passwordLong', { max: passwordLimits.max }),
    })
}

/** Its length as it is stored: an umlaut is one character on every keyboard. */
function countPassword(password: string): number {
  return countCharacters(password.normalize('NFC'))
}

/** A password that is compared with the stored one; an overlong one is wrong without being looked at. */
export function givenPassword() {
  return z.string({ error: () => t('auth.errors.passwordMissing') }).transform((value) => value.slice(0, 600))
}

export const signInSchema = z.object({ email: ownEmail(), password: givenPassword() })
export type SignInInput = z.infer<typeof signInSchema>

export const forgotPasswordSchema = z.object({ email: ownEmail() })

export const resetPasswordSchema = z.object({ password: newPassword() })

export const changePasswordSchema = z.object({ current: givenPassword(), password: newPassword() })
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>

/** The code is asked of those who have a second factor. */
export const confirmPasswordSchema = z.object({
  password: givenPassword(),
  code: z
    .string()
    .default('')
    .transform((value) => value.slice(0, 100)),
})
export type ConfirmPasswordInput = z.infer<typeof confirmPasswordSchema>

/** The name of a session in an address, or null. */
export function parsePublicId(value: string | undefined): string | null {
  return z.guid().safeParse(value).data ?? null
}

/** What a lost session left behind, as the sign-in form carries it. */
const resumeSchema: z.ZodType<Resume> = z.object({
  path: z.string().max(500),
  fields: z.array(z.tuple([z.string().max(200), z.string().max(longestResume)])).max(12_000),
})

/** Reads what `packResume` made; null where it is anything else. */
export function unpackResume(packed: unknown): Resume | null {
  if (typeof packed !== 'string' || packed.length > longestResume) return null
  try {
    return resumeSchema.parse(JSON.parse(packed))
  } catch {
    return null
  }
}
