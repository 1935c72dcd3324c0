import { t } from '~/i18n'
import type { MailText } from '~/platform/mail/mailer.server'
import type { BarrierFeedback } from './schema'

/** Tells the operator of a barrier. */
export function feedbackMail({ page, text, email }: BarrierFeedback, site: string): MailText {
  const words = 'legal.feedback.mail'
  return {
    subject: t('legal.feedback.mailSubject'),
    text: [
      t(`${words}.greeting`),
      t(`${words}.intro`, { site }),
      t(`${words}.page`, { page: page ?? t(`${words}.noPage`) }),
      text,
      email ? t(`${words}.reply`, { email }) : t(`${words}.noReply`),
      t(`${words}.duty`),
    ].join('\n\n'),
  }
}
