import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

/** The way to the provider, or off it, is closed just now. */
export function StartRefused({ error }: { error: string }) {
  return (
    <Main>
      <PageHeader
        title={t('singleSignOn.own.title')}
        lead={error}
        actions={<ButtonLink href={paths.ownProviders()}>{t('singleSignOn.back.account')}</ButtonLink>}
      />
    </Main>
  )
}
