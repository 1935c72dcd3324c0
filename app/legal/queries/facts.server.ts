import { siteSettings } from '~/admin/queries.server'
import { absoluteDays, idleHours } from '~/auth/sessionAdapter.server'
import { t } from '~/i18n'
import { dataProtectionLaws, equalityLaws, unknownLaws } from '~/i18n/de/stateLaws'
import { formatDate } from '~/i18n/format'
import { retentionSettings } from '~/privacy/retention/settings.server'
import type { PlaceholderValues } from '../placeholders'

/**
 * What the placeholders of a legal page stand for, as it is set up now.
 * @param stand when the version was published
 */
export async function placeholderValues(publicUrl: string, stand: Date): Promise<PlaceholderValues> {
  const [{ operator }, { days }] = await Promise.all([siteSettings(), retentionSettings()])
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
    'frist-protokoll': inWords(days.audit),
    'frist-entwuerfe': inWords(days.drafts),
    'frist-geloeschtes': inWords(days.deleted),
    'frist-nachfrage': inWords(days.inactiveAsked),
    'frist-inaktiv': inWords(days.inactive),
    'frist-unbestaetigt': inWords(days.unverified),
    'frist-abgelehnt': inWords(days.refused),
    'frist-einladung': inWords(days.invitations),
    'frist-mails': inWords(days.mails),
    'frist-suchen': inWords(days.searches),
  }
}

const month = 365.25 / 12

/** A number of days as people say it: whole months from half a year on. */
function inWords(days: number): string {
  const months = Math.round(days / month)
  const inMonths = days > 180 && Math.abs(months * month - days) < 1
  return t(inMonths ? 'legal.months' : 'legal.days', { count: inMonths ? months : days })
}
