import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'
import { validDays } from './schema'

interface Inviting {
  inviter: string
  organisation: string
  /** Personal words; empty without any. */
  greeting: string
  link: string
}

/** The invitation, with the link that makes an account. */
export function invitationMail({ greeting, ...values }: Inviting): Mail {
  return {
    subject: t('invitations.mails.invitation.subject', { organisation: values.organisation }),
    text: t('invitations.mails.invitation.text', { ...values, words: wordsOf(greeting), days: validDays }),
  }
}

/** The same to somebody who has an account already: nothing about it changes. */
export function invitedMemberMail({ greeting, ...values }: Inviting): Mail {
  return {
    subject: t('invitations.mails.invitation.subject', { organisation: values.organisation }),
    text: t('invitations.mails.member.text', { ...values, words: wordsOf(greeting) }),
  }
}

/** Tells whoever invited that the colleague is in. */
export function invitationAcceptedMail(values: { name: string; colleague: string; link: string }): Mail {
  return {
    subject: t('invitations.mails.accepted.subject'),
    text: t('invitations.mails.accepted.text', values),
  }
}

/** Quoted, so that nobody takes the words for the site's own. */
function wordsOf(greeting: string): string {
  if (!greeting) return ''
  return `\n${greeting.replace(/^/gm, '> ')}\n`
}
