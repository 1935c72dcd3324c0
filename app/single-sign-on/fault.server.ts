import { OutboundRefused } from '~/platform/outbound/reach.server'
import { UnreadableSecret } from '~/platform/secrets.server'

/** Why a provider could not be used, in words that an administrator can do something with. */
export type FaultReason =
  | 'not_https'
  | 'private_address'
  | 'too_large'
  | 'unknown_host'
  | 'unreachable'
  | 'timeout'
  | 'certificate'
  | 'not_a_provider'
  | 'other_issuer'
  | 'incomplete'
  | 'secret_unreadable'
  | 'client_refused'
  | 'token_invalid'

const byCode: Record<string, FaultReason> = {
  ENOTFOUND: 'unknown_host',
  EAI_AGAIN: 'unknown_host',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EPIPE: 'unreachable',
  ETIMEDOUT: 'timeout',
  OAUTH_TIMEOUT: 'timeout',
  OAUTH_HTTP_REQUEST_FORBIDDEN: 'not_https',
  OAUTH_REQUEST_PROTOCOL_FORBIDDEN: 'not_https',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'other_issuer',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'not_a_provider',
  OAUTH_RESPONSE_IS_NOT_JSON: 'not_a_provider',
  OAUTH_PARSE_ERROR: 'not_a_provider',
  OAUTH_MISSING_SERVER_METADATA: 'incomplete',
  OAUTH_INVALID_SERVER_METADATA: 'incomplete',
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: 'token_invalid',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'token_invalid',
  OAUTH_KEY_SELECTION_FAILED: 'token_invalid',
  OAUTH_INVALID_RESPONSE: 'token_invalid',
  OAUTH_UNSUPPORTED_OPERATION: 'token_invalid',
  OAUTH_RESPONSE_BODY_ERROR: 'client_refused',
  OAUTH_WWW_AUTHENTICATE_CHALLENGE: 'client_refused',
  OAUTH_AUTHORIZATION_RESPONSE_ERROR: 'client_refused',
}

/** Something a provider did, or could not do. */
export class ProviderFault extends Error {
  override name = 'ProviderFault'
  constructor(
    readonly reason: FaultReason,
    cause?: unknown,
  ) {
    super(`identity provider: ${reason}`, { cause })
  }

  /** What an error of the connection or of the protocol comes to. */
  static of(error: unknown): ProviderFault {
    for (let one = error; one instanceof Error; one = one.cause) {
      if (one instanceof ProviderFault) return one
      if (one instanceof OutboundRefused) return new ProviderFault(one.reason, error)
      if (one instanceof UnreadableSecret) return new ProviderFault('secret_unreadable', error)
      if (one.name === 'TimeoutError') return new ProviderFault('timeout', error)
      const { code } = one as { code?: unknown }
      if (typeof code !== 'string') continue
      if (/^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|EPROTO)/.test(code))
        return new ProviderFault('certificate', error)
      const reason = byCode[code]
      if (reason) return new ProviderFault(reason, error)
    }
    return new ProviderFault('token_invalid', error)
  }
}
