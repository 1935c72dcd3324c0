import { t } from '~/i18n'
import { paths } from '~/paths'
import { StepPage } from '~/ui/StepPage'
import type { DeletedText } from './queries/texts.server'

/** The button that brings a deleted text back. */
export function RestoreTextPage({ text }: { text: DeletedText }) {
  return (
    <StepPage
      breadcrumb={[
        { label: t('members.account.title'), href: paths.account() },
        { label: t('privacy.texts.title'), href: paths.deletedTexts() },
      ]}
      title={t('privacy.texts.restoreTitle')}
      submit={t('privacy.texts.restoreSubmit')}
      back={{ label: t('privacy.texts.back'), href: paths.deletedTexts() }}
    >
      {t('privacy.texts.restoreText', { title: text.title })}
    </StepPage>
  )
}
