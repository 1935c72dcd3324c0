import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { findSuspension } from './queries/suspension.server'

/** What the sign-in says to somebody who is suspended and has just given the right password: until when, and why. */
export async function suspensionWords(email: string): Promise<string> {
  const suspension = await findSuspension(email)
  if (!suspension) return t('auth.errors.suspended')
  return t('moderation.suspended', { until: formatDateTime(suspension.until), reason: suspension.reason })
}
