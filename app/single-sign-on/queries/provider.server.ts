import { db, type Tx } from '~/platform/db/client.server'
import type { ProviderAccess } from '../client.server'

/** A provider that people may sign in at, with all that takes. */
export interface EnabledProvider extends ProviderAccess {
  organisationId: number
  label: string
  scopes: string
  domains: string[]
  roleClaim: string
  organiserValue: string
}

/** The provider, if it is switched on. Read anew each time: switching off counts at once. */
export async function enabledProvider(providerId: number, tx: Tx = db): Promise<EnabledProvider | null> {
  return tx.identityProvider.findFirst({ where: { id: providerId, enabled: true } })
}
