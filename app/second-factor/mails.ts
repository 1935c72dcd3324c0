import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'
import type { ResetReason } from './schema'

/** What changed of somebody's second factors. */
export type FactorChange =
  | 'app_added'
  | 'app_replaced'
  | 'app_removed'
  | 'passkey_added'
  | 'passkey_removed'
  | 'codes_renewed'

interface Told {
  name: string
  link: string
}

/** Says what changed, so that nobody else does it unnoticed. */
export function factorChangedMail({ name, link }: Told, change: FactorChange): Mail {
  return {
    subject: t('secondFactor.mails.changed.subject'),
    text: t('secondFactor.mails.changed.text', { name, link, what: t(`secondFactor.mails.${change}`) }),
  }
}

/** Says that an administrator took all factors away, and why. */
export function factorsResetMail({ name, link }: Told, reason: ResetReason): Mail {
  return {
    subject: t('secondFactor.mails.reset.subject'),
    text: t('secondFactor.mails.reset.text', { name, link, reason: t(`secondFactor.reasons.${reason}`) }),
  }
}

/** Says that a recovery code was used, and how many are left. */
export function recoveryUsedMail({ name, link }: Told, left: number): Mail {
  return {
    subject: t('secondFactor.mails.recovery.subject'),
    text: t('secondFactor.mails.recovery.text', { name, link, left }),
  }
}

/** Says that somebody knows the password but not the second factor. */
export function wrongCodesMail({ name, link }: Told): Mail {
  return {
    subject: t('secondFactor.mails.wrong.subject'),
    text: t('secondFactor.mails.wrong.text', { name, link }),
  }
}
