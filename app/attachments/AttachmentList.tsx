import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { formatBytes, formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import type { ShownAttachment } from './queries/shown.server'

interface AttachmentListProps<Item extends ShownAttachment> {
  attachments: Item[]
  /** Level of each title's heading. */
  level: 3 | 4
  /** What may be done with one, or is to be known of it. */
  extra?: (attachment: Item) => ReactNode
  /** Whether one can be fetched now. */
  fetchable?: (attachment: Item) => boolean
}

/** Files with what one wants to know before fetching them. */
export function AttachmentList<Item extends ShownAttachment>({
  attachments,
  level,
  extra,
  fetchable = () => true,
}: AttachmentListProps<Item>) {
  const Heading = `h${level}` as const
  return (
    <ul className="items">
      {attachments.map((attachment) => (
        <li key={attachment.id} className="item">
          <Heading className="item__title">
            {fetchable(attachment) ? (
              <a href={paths.attachment(attachment)}>{attachment.title}</a>
            ) : (
              attachment.title
            )}
          </Heading>
          <AttachmentFacts attachment={attachment} />
          {isPicture(attachment) && fetchable(attachment) && (
            <img
              className="attachment__picture"
              src={paths.attachment(attachment)}
              alt={attachment.altText}
              loading="lazy"
            />
          )}
          {extra?.(attachment)}
        </li>
      ))}
    </ul>
  )
}

function AttachmentFacts({ attachment }: { attachment: ShownAttachment }) {
  const { kind, documentDate, bytes, fileName, source, licence, scanState } = attachment
  return (
    <Facts>
      <span key="kind">{t(`attachments.kind.${kind}`)}</span>
      <span key="size">
        {fileName.slice(fileName.lastIndexOf('.') + 1).toUpperCase()}, {formatBytes(bytes)}
      </span>
      {documentDate && <span key="date">{t('attachments.dated', { date: formatDate(documentDate) })}</span>}
      {source ? <span key="source">{t('attachments.source', { source })}</span> : null}
      {licence ? <span key="licence">{t('attachments.licence', { licence })}</span> : null}
      {scanState === 'not_scanned' && <span key="scan">{t('attachments.scan.not_scanned')}</span>}
    </Facts>
  )
}

function isPicture({ mediaType }: ShownAttachment): boolean {
  return mediaType.startsWith('image/')
}
