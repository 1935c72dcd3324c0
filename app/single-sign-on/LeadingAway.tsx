import { t } from '~/i18n'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

interface LeadingAwayProps {
  label: string
  /** The provider's own page. */
  address: string
}

/**
 * The page between this site and a provider. The `Refresh` header that comes with it leads on; a redirect could not,
 * since browsers hold redirects after a form to `form-action`, and a provider may send on to any other address.
 */
export function LeadingAway({ label, address }: LeadingAwayProps) {
  return (
    <Main>
      <PageHeader
        title={t('singleSignOn.leave.title', { label })}
        lead={t('singleSignOn.leave.lead')}
        actions={
          <ButtonLink href={address} variant="primary">
            {t('singleSignOn.leave.link', { label })}
          </ButtonLink>
        }
      />
    </Main>
  )
}

/** The same after signing out here, to sign out there as well. */
export function SigningOutThere({ label, address }: LeadingAwayProps) {
  return (
    <Main>
      <PageHeader
        title={t('singleSignOn.leave.signedOutTitle')}
        lead={t('singleSignOn.leave.signedOutLead', { label })}
        actions={
          <ButtonLink href={address} variant="primary">
            {t('singleSignOn.leave.signedOutLink', { label })}
          </ButtonLink>
        }
      />
    </Main>
  )
}
