import { t } from '~/i18n'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { ProviderButton } from './ProviderButton'
import type { OfferedProvider } from './queries/offer.server'

interface StartAtProviderProps {
  provider: OfferedProvider
  weiter: string
  resume?: string
  /** Why it did not go on at once. */
  error?: string
  /** The sign-in page with the password. */
  otherWay: string
}

/** A page to link to from an intranet: one button leads to the organisation's own sign-in. */
export function StartAtProvider({ provider, weiter, resume, error, otherWay }: StartAtProviderProps) {
  const { label, organisation } = provider
  return (
    <Main>
      <PageHeader
        title={t('singleSignOn.start.title', { label })}
        lead={t('singleSignOn.start.lead', { organisation })}
      />
      {error && (
        <Notice tone="danger" live>
          <p>{error}</p>
        </Notice>
      )}
      <div className="actions">
        <ProviderButton provider={provider} weiter={weiter} resume={resume} primary>
          {t('singleSignOn.start.submit', { label })}
        </ProviderButton>
        <ButtonLink href={otherWay}>{t('singleSignOn.start.otherWay')}</ButtonLink>
      </div>
    </Main>
  )
}
