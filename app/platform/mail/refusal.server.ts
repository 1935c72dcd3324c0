/**
 * A mail that was not handed over. `permanent`: the same mail will never be taken (no such mailbox, refused
 * content); otherwise the server is away, busy or wrongly configured, and trying again makes sense.
 */
export class MailRefused extends Error {
  override name = 'MailRefused'
  readonly permanent: boolean

  constructor(message: string, { permanent, cause }: { permanent: boolean; cause?: unknown }) {
    super(message, { cause })
    this.permanent = permanent
  }
}

const aboutThisMail = new Set(['EENVELOPE', 'EMESSAGE'])

/**
 * Reads what nodemailer threw. A refused sign-in or sender (5xx too) is the operator's to mend, concerns every
 * mail alike, and hence is not permanent.
 */
export function asRefusal(error: unknown): MailRefused {
  if (!(error instanceof Error)) return new MailRefused(String(error), { permanent: false })
  const code = 'code' in error ? String(error.code) : ''
  const status = 'responseCode' in error ? Number(error.responseCode) : 0
  const aboutSender = 'command' in error && error.command === 'MAIL FROM'
  const permanent = aboutThisMail.has(code) && status >= 500 && !aboutSender
  return new MailRefused(error.message, { permanent, cause: error })
}
