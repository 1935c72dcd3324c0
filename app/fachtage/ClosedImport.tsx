import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Notice } from '~/ui/Notice'
import type { ProgrammeImport } from './queries/import.server'

type ClosedImportProps = {
  fachtag: { slug: string }
  state: ProgrammeImport['state']
  appliedAt: Date | null
}

/** An import that can no longer be changed. */
export function ClosedImport({ fachtag, state, appliedAt }: ClosedImportProps) {
  return (
    <Notice
      title={t('fachtage.preview.closedTitle')}
      actions={
        <>
          <ButtonLink href={paths.fachtag(fachtag)}>{t('fachtage.preview.toFachtag')}</ButtonLink>
          <ButtonLink href={paths.programme(fachtag)}>{t('fachtage.preview.again')}</ButtonLink>
        </>
      }
    >
      <p>
        {state === 'applied' && appliedAt
          ? t('fachtage.preview.applied', { date: formatDateTime(appliedAt) })
          : t('fachtage.preview.discarded')}
      </p>
    </Notice>
  )
}
