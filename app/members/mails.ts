import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'

type Addressed = { name: string; link: string }

/** Link that confirms the address after registering. */
export function verifyEmailMail(values: Addressed): Mail {
  return { subject: t('members.mails.verify.subject'), text: t('members.mails.verify.text', { ...values }) }
}

/** Answer to registering an address that has an account already. */
export function accountExistsMail(values: Addressed & { resetLink: string }): Mail {
  return { subject: t('members.mails.exists.subject'), text: t('members.mails.exists.text', { ...values }) }
}

/** Tells organisers and administrators that somebody waits; the name stays in the product. */
export function memberWaitsMail(values: { organisation: string; link: string }): Mail {
  return { subject: t('members.mails.waits.subject'), text: t('members.mails.waits.text', { ...values }) }
}

/** Tells a member that everything is open now. */
export function memberConfirmedMail(values: Addressed & { organisation: string }): Mail {
  return {
    subject: t('members.mails.confirmed.subject'),
    text: t('members.mails.confirmed.text', { ...values }),
  }
}

/** Tells a member that they no longer count as one of the organisation. */
export function memberReleasedMail(values: Addressed & { organisation: string }): Mail {
  return {
    subject: t('members.mails.released.subject', { organisation: values.organisation }),
    text: t('members.mails.released.text', { ...values }),
  }
}

const mostTitles = 20

/** Tells those who stay what is left without anybody to call. */
export function withoutContactMail(values: Addressed & { titles: string[] }): Mail {
  const { titles, ...rest } = values
  const list = titles.slice(0, mostTitles).map((title) => `– ${title}`)
  const further = titles.length - list.length
  if (further > 0) list.push(t('members.mails.withoutContact.more', { count: further }))
  return {
    subject: t('members.mails.withoutContact.subject'),
    text: t('members.mails.withoutContact.text', { ...rest, list: list.join('\n') }),
  }
}

/** Tells a member why not. */
export function memberRefusedMail(values: { name: string; reason: string }): Mail {
  return { subject: t('members.mails.refused.subject'), text: t('members.mails.refused.text', { ...values }) }
}
