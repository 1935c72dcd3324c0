import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'
import type { ThingKind } from './thing'

/**
 * Says that a report has come in. It repeats nothing of what was typed: anybody can name any address, and the mail must
 * not carry their words.
 */
export function reportReceivedMail(thing: { kind: ThingKind; title: string; part: string }): Mail {
  const what = t(`moderation.things.${thing.kind}`, { title: thing.title, part: thing.part })
  return {
    subject: t('moderation.mails.received.subject'),
    text: t('moderation.mails.received.text', { what }),
  }
}

/** Tells the Fachtag team that reports wait. */
export function reportsWaitMail({ link }: { link: string }): Mail {
  return {
    subject: t('moderation.mails.waiting.subject'),
    text: t('moderation.mails.waiting.text', { link }),
  }
}
