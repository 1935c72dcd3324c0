import { t } from '~/i18n'
import { formatBytes, formatCount } from '~/i18n/format'
import { ReportLink } from '~/moderation/reports/ReportLink'
import { paths } from '~/paths'
import { Section } from '~/ui/Section'
import { AttachmentList } from './AttachmentList'
import type { ShownAttachment } from './queries/shown.server'

interface AttachmentSectionProps {
  solution: { id: number; slug: string }
  attachments: ShownAttachment[]
  /** Whether the viewer looks after the files. */
  mayManage: boolean
}

/** The files of a solution on its page; nothing where there are none and the viewer could add none. */
export function AttachmentSection({ solution, attachments, mayManage }: AttachmentSectionProps) {
  if (attachments.length === 0 && !mayManage) return null
  const size = formatBytes(attachments.reduce((sum, { bytes }) => sum + bytes, 0))
  return (
    <Section
      id="unterlagen"
      title={
        attachments.length > 0
          ? t('attachments.titleCount', { formatted: formatCount(attachments.length) })
          : t('attachments.title')
      }
      aside={
        attachments.length > 0 && (
          <a href={paths.attachmentsZip(solution)}>{t('attachments.zip', { size })}</a>
        )
      }
    >
      {attachments.length > 0 && (
        <AttachmentList
          attachments={attachments}
          level={3}
          extra={({ id, title }) =>
            !mayManage && <ReportLink thing={{ kind: 'attachment', id }} what={title} />
          }
        />
      )}
      {mayManage && (
        <p>
          <a href={paths.attachments(solution)}>
            {t(attachments.length > 0 ? 'attachments.manage' : 'attachments.add')}
          </a>
        </p>
      )}
    </Section>
  )
}
