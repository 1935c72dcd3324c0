import { t } from '~/i18n'
import { EmbeddedPostgresError } from '~/platform/db/embedded.server'
import { MigrationError } from '~/platform/db/migrate.server'

/**
 * One clear line for what can go wrong while something starts.
 * @param place where the site was to listen, where it listens at all
 */
export function explain(error: unknown, place?: { host: string; port: number }): string {
  const { code, message } = error as { code?: string; message?: string }
  if (error instanceof EmbeddedPostgresError || error instanceof MigrationError) return error.message
  if (place && code === 'EADDRINUSE') {
    return t('start.console.portTaken', { port: place.port, next: place.port + 1 })
  }
  if (place && code === 'EACCES') return t('start.console.portForbidden', { port: place.port })
  if (place && (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')) {
    return t('start.console.hostUnknown', { host: place.host })
  }
  if (code === 'ECONNREFUSED') return t('start.console.databaseAway')
  return t('start.console.failed', { message: message ?? String(error) })
}
