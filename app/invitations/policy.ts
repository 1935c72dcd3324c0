import { isConfirmed, type Viewer } from '~/auth/viewer'
import { isSharedDomain } from '~/members/webmailDomains'

/** Whether the viewer invites into their own organisation. */
export function canInvite(viewer: Viewer): boolean {
  return isConfirmed(viewer)
}

/** What decides whether an invited person has to wait for the Fachtag team. */
export interface Vouched {
  /** Domain of the invited address. */
  domain: string
  /** Whether it is one of the organisation's. */
  ownDomain: boolean
  /** Whether the Fachtag team vouches for the organisation. */
  verified: boolean
}

/**
 * Whether the word of a confirmed colleague is enough: at an address of the organisation, or where the team vouches
 * for the organisation. An address that anybody can have is looked at by the team in any case.
 */
export function isConfirmedByInvitation({ domain, ownDomain, verified }: Vouched): boolean {
  return !isSharedDomain(domain) && (ownDomain || verified)
}
