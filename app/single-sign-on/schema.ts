import { z } from 'zod'
import { givenPassword } from '~/auth/schema'
import { t } from '~/i18n'
import { isSharedDomain } from '~/members/webmailDomains'
import { lineText, optionalLine } from '~/platform/text'

/** Characters and numbers a provider's settings may have. */
export const providerLimits = {
  label: 80,
  issuer: 300,
  clientId: 300,
  clientSecret: 500,
  scopes: 300,
  claim: 200,
  domains: 20,
}

/** Places to sign in at that are listed; of more than these one is searched for. */
export const listedProviders = 5

const domainName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/
const scopeName = /^[\x21\x23-\x5b\x5d-\x7e]+$/

const checkbox = () => z.coerce.boolean().default(false)

const domains = z
  .string({ error: () => t('singleSignOn.errors.domains') })
  .transform((text) => [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .map((domain) => domain.replace(/^@/, ''))
        .filter(Boolean),
    ),
  ])
  .superRefine((list, { addIssue }) => {
    const wrong = list.find((domain) => !domainName.test(domain))
    const shared = list.find((domain) => isSharedDomain(domain))
    if (list.length === 0 || list.length > providerLimits.domains) addIssue(t('singleSignOn.errors.domains'))
    else if (wrong) addIssue(t('singleSignOn.errors.domain', { domain: wrong }))
    else if (shared) addIssue(t('singleSignOn.errors.sharedDomain', { domain: shared }))
  })

const scopes = z
  .string()
  .default('')
  .transform((text) => [...new Set(['openid', ...text.split(/\s+/).filter(Boolean)])].join(' '))
  .refine(
    (text) => text.length <= providerLimits.scopes && text.split(' ').every((scope) => scopeName.test(scope)),
    { error: () => t('singleSignOn.errors.scopes') },
  )

const issuer = z
  .string({ error: () => t('singleSignOn.errors.issuer') })
  .transform((text) => text.trim().replace(/\/\.well-known\/openid-configuration$/, ''))
  .refine((text) => text.length <= providerLimits.issuer && isIssuer(text), {
    error: () => t('singleSignOn.errors.issuer'),
  })

/** An issuer has neither query nor fragment; whether it is https the command says, which knows the site. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && !url.password
}

/** The settings of a provider. An empty secret keeps the one there is. */
export const providerSchema = z
  .object({
    label: lineText({
      max: providerLimits.label,
      messages: { required: t('singleSignOn.errors.label') },
    }),
    issuer,
    clientId: lineText({
      max: providerLimits.clientId,
      messages: { required: t('singleSignOn.errors.clientId') },
    }),
    clientSecret: optionalLine({ max: providerLimits.clientSecret }),
    scopes,
    domains,
    roleClaim: optionalLine({ max: providerLimits.claim }),
    organiserValue: optionalLine({ max: providerLimits.claim }),
    ownNetwork: checkbox(),
    exclusive: checkbox(),
    enabled: checkbox(),
    version: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  })
  .superRefine(({ roleClaim, organiserValue }, { addIssue }) => {
    const add = (path: string) =>
      addIssue({ code: 'custom', path: [path], message: t('singleSignOn.errors.roleHalf') })
    if (roleClaim && !organiserValue) add('organiserValue')
    if (organiserValue && !roleClaim) add('roleClaim')
  })
export type ProviderInput = z.infer<typeof providerSchema>

/** The password of an account that is to be tied to a provider. */
export const adoptionSchema = z.object({ password: givenPassword() })
