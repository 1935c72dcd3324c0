import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'
import { changeWithinDays } from './schema'

interface Change {
  name: string
  /** The new address. */
  email: string
  link: string
}

/** To the old address: confirm, or say that it was somebody else. */
export function confirmOldMail(values: Change): Mail {
  return {
    subject: t('emailChange.mails.old.subject'),
    text: t('emailChange.mails.old.text', { ...values, days: changeWithinDays }),
  }
}

/** To the new address: confirm. */
export function confirmNewMail(values: Omit<Change, 'email'>): Mail {
  return {
    subject: t('emailChange.mails.new.subject'),
    text: t('emailChange.mails.new.text', { ...values, days: changeWithinDays }),
  }
}

/** To a new address that has an account already: it cannot be taken. */
export function addressTakenMail(values: { link: string }): Mail {
  return { subject: t('emailChange.mails.new.subject'), text: t('emailChange.mails.taken.text', values) }
}

/** To both addresses, once it is done. */
export function emailChangedMail(values: Change & { confirmed: boolean }): Mail {
  const { confirmed, ...words } = values
  return {
    subject: t('emailChange.mails.done.subject'),
    text: t(confirmed ? 'emailChange.mails.done.text' : 'emailChange.mails.doneWaits.text', words),
  }
}

/** To the old address, where somebody said that it was not them. */
export function changeRefusedMail(values: { name: string; link: string }): Mail {
  return {
    subject: t('emailChange.mails.refused.subject'),
    text: t('emailChange.mails.refused.text', values),
  }
}
