import { t } from '~/i18n'
import { formatBytes } from '~/i18n/format'
import { paths } from '~/paths'
import { SolutionBreadcrumb } from '~/solutions/SolutionBreadcrumb'
import { EmptyState } from '~/ui/EmptyState'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'
import { AttachmentList } from './AttachmentList'
import { attachmentLimits } from './choices'
import type { ManagedAttachment, ManagedAttachments } from './queries/managed.server'
import { UploadForm } from './UploadForm'

interface ManagePageProps extends ManagedAttachments {
  submissionKey: string
  /** The file that was just saved. */
  saved: number | null
  removed: boolean
  values: Partial<Record<string, string>>
  errors: Record<string, string[] | null | undefined>
}

/** Where those look after a solution's files whose solution it is. */
export function ManagePage(props: ManagePageProps) {
  const { solution, attachments, used, mayAdd, submissionKey, values, errors } = props
  return (
    <Main>
      <SolutionBreadcrumb solution={solution} />
      <PageHeader title={t('attachments.manageTitle')} lead={t('attachments.manageLead')} />
      <ManageNotices {...props} />
      <Section
        title={t('attachments.title')}
        aside={
          <span className="muted small">
            {t('attachments.used', {
              used: formatBytes(used),
              limit: formatBytes(attachmentLimits.solutionBytes),
            })}
          </span>
        }
      >
        {attachments.length === 0 ? (
          <EmptyState title={t('attachments.emptyTitle')}>{t('attachments.empty')}</EmptyState>
        ) : (
          <AttachmentList
            attachments={attachments}
            level={3}
            fetchable={({ scanState }) =>
              solution.state !== 'withdrawn' && (scanState === 'clean' || scanState === 'not_scanned')
            }
            extra={(attachment) => <ManageItem attachment={attachment} mayEdit={mayAdd} />}
          />
        )}
      </Section>
      {mayAdd && <UploadForm submissionKey={submissionKey} values={values} errors={errors} />}
      <p>
        <a href={paths.solution(solution)}>{t('attachments.backToSolution')}</a>
      </p>
    </Main>
  )
}

function ManageNotices({ solution, attachments, saved, removed }: ManagePageProps) {
  const added = attachments.find(({ id }) => id === saved)
  return (
    <>
      {added && (
        <Notice tone="success" live title={t('attachments.added', { title: added.title })}>
          {added.scanState === 'pending' && <p>{t('attachments.scan.pending')}</p>}
        </Notice>
      )}
      {removed && <Notice tone="success" live title={t('attachments.removed')} />}
      {solution.state === 'draft' && (
        <Notice title={t('attachments.draftTitle')}>
          <p>{t('attachments.draftText')}</p>
        </Notice>
      )}
      {solution.state === 'withdrawn' && (
        <Notice tone="warning" title={t('attachments.withdrawnTitle')}>
          <p>{t('attachments.withdrawnText')}</p>
        </Notice>
      )}
    </>
  )
}

function ManageItem({ attachment, mayEdit }: { attachment: ManagedAttachment; mayEdit: boolean }) {
  const { id, title, scanState, signature } = attachment
  const isRefused = scanState === 'infected'
  return (
    <>
      {(isRefused || scanState === 'pending' || scanState === 'failed') && (
        <Notice tone={isRefused ? 'danger' : 'info'}>
          <p>{t(`attachments.scan.${scanState}`, { signature })}</p>
        </Notice>
      )}
      <p className="small">
        {mayEdit && !isRefused && (
          <>
            <a href={paths.editAttachment(id)} aria-label={t('attachments.editLabel', { title })}>
              {t('attachments.edit')}
            </a>{' '}
            ·{' '}
          </>
        )}
        <a href={paths.removeAttachment(id)} aria-label={t('attachments.removeLabel', { title })}>
          {t('attachments.remove')}
        </a>
      </p>
    </>
  )
}
