import { z } from 'zod'
import { t } from '~/i18n'
import { isSharedDomain } from '~/members/webmailDomains'
import { lineText, normaliseLine, optionalLine } from '~/platform/text'
import { productLines } from '~/solutions/schema'

/** Lengths in characters, numbers in pieces. */
export const upkeepLimits = { name: 200, shortName: 100, domains: 20, provider: 120 } as const

const equipment = {
  /** Name of the provider; an unknown one comes into being. */
  provider: optionalLine({ max: upkeepLimits.provider }),
  products: productLines,
  /** Version the form was opened with. */
  version: z.coerce.number().int().min(1).catch(0),
}

const domainLines = z
  .string()
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split(/[\r\n,; ]+/)
        .map(domainIn)
        .filter((line) => line !== ''),
    ),
  ])
  .refine((domains) => domains.length <= upkeepLimits.domains, {
    error: () => t('organisations.upkeep.tooManyDomains', { max: upkeepLimits.domains }),
  })
  .superRefine((domains, context) => {
    const refuse = (names: string[], key: 'malformedDomain' | 'webmailDomain') => {
      if (names.length === 0) return
      context.addIssue({
        code: 'custom',
        message: t(`organisations.upkeep.${key}`, { names: names.join(', ') }),
      })
    }
    const odd = domains.filter((domain) => !isDomain(domain))
    refuse(odd, 'malformedDomain')
    refuse(
      domains.filter((domain) => !odd.includes(domain) && isSharedDomain(domain)),
      'webmailDomain',
    )
  })

const duties = {
  verified: z.boolean().default(false),
  domains: domainLines,
  /** Domains of other organisations are meant. */
  sharedDomains: z.boolean().default(false),
  /** Name or key of what it belongs to. */
  parent: optionalLine({ max: upkeepLimits.name }),
}

/** What the organisation's own people keep. */
export const equipmentSchema = z.object(equipment)
export type Equipment = z.output<typeof equipmentSchema>

/** What organisers keep of an organisation that the register holds. */
export const registeredSchema = z.object({ ...equipment, ...duties })

/** What organisers keep of one that was added here: its name as well. */
export const addedSchema = z.object({
  ...equipment,
  ...duties,
  name: lineText({ max: upkeepLimits.name }),
  shortName: lineText({ max: upkeepLimits.shortName }),
})
export type Upkeep = z.output<typeof registeredSchema> & { name?: string; shortName?: string }

/** `@Musterstadt.de`, `https://www.musterstadt.de/` and `amt@musterstadt.de` all mean `musterstadt.de`. */
export function domainIn(text: string): string {
  const bare = normaliseLine(text)
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '')
    .replace(/^www\./, '')
    .replace(/\.$/, '')
  if (bare === '') return ''
  try {
    return new URL(`https://${bare}`).hostname
  } catch {
    return bare
  }
}

function isDomain(text: string): boolean {
  return (
    text.length <= 253 &&
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(text)
  )
}
