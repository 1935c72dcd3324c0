import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Notice } from '~/ui/Notice'
import type { Writing } from './policy'

/** Stands in place of the form for those who may not write, and says what to do. */
export function WritingNotice({ writing, weiter }: { writing: Exclude<Writing, 'allowed'>; weiter: string }) {
  if (writing === 'closed') return <Notice>{t('discussions.writing.closed')}</Notice>
  if (writing === 'unconfirmed') {
    return (
      <Notice title={t('discussions.writing.unconfirmedTitle')}>
        <p>{t('discussions.writing.unconfirmedText')}</p>
      </Notice>
    )
  }
  return (
    <Notice
      title={t('discussions.writing.guestTitle')}
      actions={
        <>
          <ButtonLink href={paths.signIn(weiter)}>{t('discussions.writing.signIn')}</ButtonLink>
          <ButtonLink href={paths.register({ weiter })}>{t('discussions.writing.register')}</ButtonLink>
        </>
      }
    >
      <p>{t('discussions.writing.guestText')}</p>
    </Notice>
  )
}
