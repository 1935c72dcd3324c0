import { siteSettings } from '~/admin/queries.server'
import { absoluteDays, idleHours } from '~/auth/sessionAdapter.server'
import { dataProtectionLaws, equalityLaws, unknownLaws } from '~/i18n/de/stateLaws'
import { formatDate } from '~/i18n/format'
import type { PlaceholderValues } from '../placeholders'

/**
 * What the placeholders of a legal page stand for, as it is set up now.
 * @param stand when the version was published
 */
export async function placeholderValues(publicUrl: string, stand: Date): Promise<PlaceholderValues> {
  const { operator } = await siteSettings()
  const land = operator.land as keyof typeof dataProtectionLaws | null
  return {
    betreiberin: operator.name,
    vertretung: operator.representative,
    anschrift: operator.address,
    'e-mail': operator.email,
    telefon: operator.phone,
    datenschutzbeauftragte: operator.dataProtectionOfficer,
    aufsichtsbehoerde: operator.supervisoryAuthority,
    durchsetzungsstelle: operator.enforcementBody,
    'kontakt-barrierefreiheit': operator.accessibilityContact ?? operator.email,
    rechenzentrum: operator.hosting,
    datenschutzgesetz: (land && dataProtectionLaws[land]) ?? unknownLaws.dataProtection,
    gleichstellungsgesetz: (land && equalityLaws[land]) ?? unknownLaws.equality,
    adresse: publicUrl,
    stand: formatDate(stand),
    'sitzung-stunden': String(idleHours),
    'sitzung-tage': String(absoluteDays),
    'frist-protokoll': '180',
    'frist-entwuerfe': '12',
    'frist-geloeschtes': '30',
    'frist-nachfrage': '18',
    'frist-inaktiv': '24',
  }
}
