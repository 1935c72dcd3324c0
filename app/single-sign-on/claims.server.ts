import { memberLimits } from '~/members/schema'
import { domainOf } from '~/members/webmailDomains'
import { done, type Result, refused } from '~/platform/result'
import { emailAddress, normaliseLine } from '~/platform/text'

/** What a provider says of somebody. */
export type Claims = Record<string, unknown>

/** Why the address of somebody does not do. */
export type AddressProblem = 'no_email' | 'email_unverified' | 'other_domain'

/**
 * The address that the provider vouches for: one of the organisation's own domains, and not one it says itself is
 * unconfirmed. Many say nothing of that; within its own domains the organisation knows whose an address is.
 */
export function vouchedEmail(claims: Claims, domains: string[]): Result<string, AddressProblem> {
  const email = emailAddress().safeParse(claims.email).data
  if (!email) return refused('no_email')
  if (claims.email_verified === false || claims.email_verified === 'false') return refused('email_unverified')
  return domains.includes(domainOf(email)) ? done(email) : refused('other_domain')
}

/** The name of somebody, as far as the provider tells. */
export function nameOf(claims: Claims, email: string): string {
  const line = (value: unknown) => (typeof value === 'string' ? normaliseLine(value) : '')
  const whole = `${line(claims.given_name)} ${line(claims.family_name)}`.trim()
  return cut(line(claims.name) || whole || email.slice(0, email.indexOf('@')), memberLimits.name)
}

/** What somebody does at the organisation; empty where the provider says nothing of it. */
export function functionOf(claims: Claims): string {
  const found = [claims.job_title, claims.jobTitle, claims.title].find((one) => typeof one === 'string')
  return cut(normaliseLine(String(found ?? '')), memberLimits.functionTitle)
}

/**
 * Whether a claim says a value: as itself or in a list.
 * @param name of the claim; dots lead into it, as in `realm_access.roles`
 */
export function claimHolds(claims: Claims, name: string, value: string): boolean {
  const found = Object.hasOwn(claims, name) ? claims[name] : inside(claims, name.split('.'))
  return Array.isArray(found) ? found.includes(value) : found === value
}

function inside(claims: Claims, path: string[]): unknown {
  let found: unknown = claims
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined
    found = (found as Claims)[part]
  }
  return found
}

function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('').trim()
}
