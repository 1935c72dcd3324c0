import { t } from '~/i18n'
import { formatNumber } from '~/i18n/format'
import { DefinitionList } from '~/ui/DefinitionList'
import { Notice } from '~/ui/Notice'
import type { ProviderReport } from '../commands/check.server'
import type { FaultReason } from '../fault.server'

/** What came of asking a provider who it is. */
export function ProviderReportView({
  report,
  fault,
}: {
  report: ProviderReport | null
  fault: FaultReason | null
}) {
  if (fault) {
    return (
      <Notice tone="danger" title={t('singleSignOn.admin.bad')} live>
        <p>{t(`singleSignOn.faults.${fault}`)}</p>
      </Notice>
    )
  }
  if (!report) return null
  const word = (yes: boolean) => t(`singleSignOn.admin.${yes ? 'yes' : 'no'}`)
  return (
    <>
      <Notice tone="success" title={t('singleSignOn.admin.good')} live>
        <p>{t('singleSignOn.admin.goodText')}</p>
      </Notice>
      <DefinitionList
        wide
        entries={[
          { term: t('singleSignOn.admin.issuerFound'), value: report.issuer },
          { term: t('singleSignOn.admin.keysFound'), value: formatNumber(report.keys) },
          { term: t('singleSignOn.admin.bindsCodes'), value: word(report.bindsCodes) },
          { term: t('singleSignOn.admin.signsOut'), value: word(report.signsOut) },
        ]}
      />
    </>
  )
}
