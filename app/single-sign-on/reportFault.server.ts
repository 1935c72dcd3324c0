import { log } from '~/platform/log/log.server'
import type { ProviderFault } from './fault.server'

/** Leaves a line in the log by which a provider's trouble can be found; it names nobody and holds no answer. */
export function reportFault(providerId: number, fault: ProviderFault): void {
  const { code } = (fault.cause ?? {}) as { code?: unknown }
  log.warn({ providerId, reason: fault.reason, code }, 'identity provider failed')
}
