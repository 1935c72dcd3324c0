import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import type { DecisionKind } from '../policy'
import type { ThingKind } from '../reports/thing'

/** What a mail says of the thing that was decided on. */
export interface DecidedOn {
  kind: ThingKind
  title: string
  part: string
}

/** Tells the author what was decided on something of theirs, why, and where to answer. */
export function decisionMail(values: {
  name: string
  thing: DecidedOn
  decision: Exclude<DecisionKind, 'nothing'>
  reason: string
  until: Date | null
  link: string
}): Mail {
  const { name, thing, decision, reason, until, link } = values
  const what = t(`moderation.yours.${thing.kind}`, { title: thing.title, part: thing.part })
  const effect = t(`moderation.effects.${decision}`, { until: until ? formatDateTime(until) : '' })
  return {
    subject: t('moderation.mails.decision.subject'),
    text: t('moderation.mails.decision.text', { name, what, effect, reason, link }),
  }
}

/** Tells the author that a decision was taken back. */
export function undoneMail(values: {
  name: string
  thing: DecidedOn
  decision: Exclude<DecisionKind, 'nothing'>
  review: string
  link: string
}): Mail {
  const { name, thing, decision, review, link } = values
  const what = t(`moderation.yours.${thing.kind}`, { title: thing.title, part: thing.part })
  return {
    subject: t('moderation.mails.undone.subject'),
    text: t('moderation.mails.undone.text', {
      name,
      what,
      effect: t(`moderation.undone.${decision}`),
      review,
      link,
    }),
  }
}

/** Tells the author that the decision stays after their answer was read. */
export function upheldMail(values: { name: string; thing: DecidedOn; review: string; link: string }): Mail {
  const { name, thing, review, link } = values
  const what = t(`moderation.yours.${thing.kind}`, { title: thing.title, part: thing.part })
  return {
    subject: t('moderation.mails.upheld.subject'),
    text: t('moderation.mails.upheld.text', { name, what, review, link }),
  }
}

/** Tells a reporter how it went: what was done to the thing, nothing of the person. */
export function reporterMail(values: { thing: DecidedOn; decision: DecisionKind; reason: string }): Mail {
  const { thing, decision, reason } = values
  const what = t(`moderation.things.${thing.kind}`, { title: thing.title, part: thing.part })
  const text =
    decision === 'nothing'
      ? t('moderation.mails.reporter.nothing', { what, reason })
      : t('moderation.mails.reporter.done', { what, effect: t(`moderation.told.${decision}`) })
  return { subject: t('moderation.mails.reporter.subject'), text }
}
