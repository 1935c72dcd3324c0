import type { Mail } from '~/auth/mails'
import { t } from '~/i18n'

/** Tells whose solution it is that an organisation tests or uses it. */
export function reusedMail(values: {
  name: string
  organisation: string
  title: string
  link: string
  state: 'testing' | 'in_use'
}): Mail {
  const { state, ...rest } = values
  return {
    subject: t('reuse.mail.subject', { organisation: rest.organisation, title: rest.title }),
    text: t(`reuse.mail.text.${state}`, rest),
  }
}
