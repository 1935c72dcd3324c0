import { domainOf } from '../webmailDomains'

/**
 * Whether somebody stays confirmed under a new address. Who takes the account to another domain may have left the
 * organisation: then the Fachtag team looks again, unless the domain is the organisation's.
 * @param ownDomain whether the new address is at a domain of the organisation
 */
export function staysConfirmed(before: string, after: string, ownDomain: boolean): boolean {
  return ownDomain || domainOf(before) === domainOf(after)
}
