import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { Section } from '~/ui/Section'

interface OutboxMailProps {
  mail: { recipient: string; subject: string; body: string; createdAt: Date }
}

/** A mail of the demonstration, as its recipient would read it; addresses in it are links. */
export function OutboxMail({ mail }: OutboxMailProps) {
  return (
    <Section title={mail.subject} ruled>
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
    </Section>
  )
}
