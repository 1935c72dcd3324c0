import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

/** A factor stays, and this is why. */
export function RemovalRefused({ error }: { error: string }) {
  return (
    <Main>
      <PageHeader
        title={t('secondFactor.title')}
        lead={error}
        actions={<ButtonLink href={paths.security()}>{t('secondFactor.link')}</ButtonLink>}
      />
    </Main>
  )
}
