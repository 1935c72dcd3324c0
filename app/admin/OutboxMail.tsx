import { useId } from 'react'
import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'

interface OutboxMailProps {
  mail: { recipient: string; subject: string; body: string; createdAt: Date }
}

/**
 * A mail of the demonstration, as its recipient would read it; addresses in it are links. An article and no
 * section: many mails share a subject, and landmarks need names of their own.
 */
export function OutboxMail({ mail }: OutboxMailProps) {
  const headingId = useId()
  return (
    <article className="section section--ruled" aria-labelledby={headingId}>
      <div className="section__head">
        <h2 id={headingId}>{mail.subject}</h2>
      </div>
      <p className="muted small">
        {t('demo.outbox.to', { recipient: mail.recipient, date: formatDateTime(mail.createdAt) })}
      </p>
      <p className="lines">
        {mail.body.split(/(https?:\/\/\S+)/).map((piece, index) =>
          index % 2 === 1 ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have a fixed order
            <a key={index} href={piece}>
              {piece}
            </a>
          ) : (
            piece
          ),
        )}
      </p>
    </article>
  )
}
