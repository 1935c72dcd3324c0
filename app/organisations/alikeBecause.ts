import { t } from '~/i18n'

/** Why something of an organisation is listed while "Wie unsere" is on. */
export function alikeBecause(
  reasons: Record<number, string>,
  organisationId: number | null | undefined,
): string | undefined {
  const words = organisationId ? reasons[organisationId] : undefined
  return words && t('organisations.alike.because', { reasons: words })
}
