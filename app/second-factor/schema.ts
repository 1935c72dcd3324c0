import { z } from 'zod'
import { t } from '~/i18n'
import { lineText } from '~/platform/text'

/** A code as somebody types it: of the authenticator app, or for recovery. */
export function typedCode() {
  return z
    .string({ error: () => t('secondFactor.errors.codeMissing') })
    .transform((value) => value.trim().slice(0, 100))
}

export const codeSchema = z.object({ code: typedCode() })

export const setUpAppSchema = z.object({ code: typedCode(), draft: z.string().max(1000).default('') })
export type SetUpAppInput = z.infer<typeof setUpAppSchema>

const base64url = (max: number) => z.string().max(max)

/** What a browser answers for a new passkey. */
const registrationSchema = z.object({
  id: base64url(2000),
  rawId: base64url(2000),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: base64url(5000),
    attestationObject: base64url(20_000),
    transports: z.array(z.string().max(30)).max(10).default([]),
  }),
})
export type RegistrationResponse = z.infer<typeof registrationSchema>

/** What a browser answers where a passkey is used. */
const assertionSchema = z.object({
  id: base64url(2000),
  rawId: base64url(2000),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: base64url(5000),
    authenticatorData: base64url(5000),
    signature: base64url(5000),
    userHandle: base64url(200).optional(),
  }),
})
export type AssertionResponse = z.infer<typeof assertionSchema>

/** Characters that the answer of a browser has at most. */
const longestAnswer = 60_000

/** Reads the answer of a browser to a new passkey; null where it is anything else. */
export const readRegistration = (text: unknown) => readAnswer(registrationSchema, text)

/** Reads the answer of a browser to the use of a passkey; null where it is anything else. */
export const readAssertion = (text: unknown) => readAnswer(assertionSchema, text)

function readAnswer<Answer>(schema: z.ZodType<Answer>, text: unknown): Answer | null {
  if (typeof text !== 'string' || text.length > longestAnswer) return null
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

export const passkeyNameSchema = z.object({
  name: lineText({ max: 60, messages: { required: t('secondFactor.errors.nameMissing') } }),
})

/** Why an administrator takes somebody's factors away. */
export const resetReasons = ['lost', 'broken', 'misused'] as const
export type ResetReason = (typeof resetReasons)[number]

export const resetSchema = z.object({
  reason: z.enum(resetReasons, { error: () => t('secondFactor.errors.reasonMissing') }),
})

export const teamDutySchema = z.object({ team: z.coerce.boolean().default(false) })

export const organisationDutySchema = z.object({ required: z.coerce.boolean().default(false) })
