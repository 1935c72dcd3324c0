const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** How often something may be done within how many seconds, and what the key of each count is. */
export const rateLimits = {
  /** key: account and address, or a session */
  signInAccount: { times: 10, seconds: 15 * minute },
  /** key: address */
  signInAddress: { times: 50, seconds: 15 * minute },
  /** key: member; codes of a second factor, which only somebody who knows the password can try */
  secondFactor: { times: 60, seconds: hour },
  /** key: address; what a browser needs to use a passkey, asked for at each press of the button */
  passkeyChallenge: { times: 300, seconds: 15 * minute },
  /** key: address */
  registration: { times: 10, seconds: hour },
  /** key: address */
  resetAddress: { times: 10, seconds: hour },
  /** key: account */
  resetAccount: { times: 3, seconds: hour },
  /** key: member */
  posting: { times: 30, seconds: hour },
  /** key: member */
  upload: { times: 60, seconds: hour },
  /** key: member */
  comment: { times: 60, seconds: hour },
  /** key: member; joining a request, naming a solution: each of them sends mails */
  joining: { times: 60, seconds: hour },
  /** key: member; each of them sends two mails */
  emailChange: { times: 5, seconds: day },
  /** key: member */
  invitationMember: { times: 10, seconds: day },
  /** key: organisation */
  invitationOrganisation: { times: 40, seconds: day },
  /** key: the invited address, or an invitation sent again */
  invitationAddress: { times: 3, seconds: day },
  /** key: address; each of them sends a mail */
  feedback: { times: 5, seconds: hour },
  /** key: member */
  report: { times: 30, seconds: hour },
  /** key: address; of somebody without an account */
  reportByGuest: { times: 10, seconds: hour },
  /** key: the address that a report by a guest sends mails to */
  reportMail: { times: 3, seconds: hour },
  /** key: address */
  search: { times: 120, seconds: minute },
  /** key: address; readers of a whole town hall may come from one */
  feed: { times: 600, seconds: minute },
  /** key: address; one for each letter that somebody types */
  suggestions: { times: 900, seconds: minute },
  /** key: member; one for each pause in typing */
  wheelCheck: { times: 180, seconds: minute },
} as const satisfies Record<string, { times: number; seconds: number }>

/** The names of the limits. */
export type RateLimitName = keyof typeof rateLimits
