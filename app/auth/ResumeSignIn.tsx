import type { SubmissionResult } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { PasskeyForm } from '~/second-factor/PasskeyForm'
import { ProviderOffer } from '~/single-sign-on/ProviderOffer'
import type { Offer } from '~/single-sign-on/queries/offer.server'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { packResume, type Resume } from './resume'
import { SignInForm } from './SignInForm'

interface ResumeSignInProps {
  resume: Resume
  /** The name of the site that passkeys are bound to. */
  site?: string
  /** Services to sign in at instead. */
  offer?: Offer
  lastResult?: SubmissionResult<string[]>
}

/** Answers a write whose session was lost: signing in keeps what was typed. */
export function ResumeSignIn({ resume, site, offer, lastResult }: ResumeSignInProps) {
  const packed = packResume(resume)
  return (
    <Main>
      <PageHeader
        title={t('auth.resume.title')}
        lead={packed ? t('auth.resume.text') : t('auth.resume.tooLong')}
        actions={packed ? undefined : <OpenSignIn />}
      />
      {packed && <SignInForm resume={packed} lastResult={lastResult} />}
      {packed && site && (
        <PasskeyForm
          does="get"
          action={paths.signInWithPasskey()}
          challenge={paths.passkeyChallenge()}
          site={site}
          hidden={{ resume: packed }}
          submit={t('auth.factor.signIn')}
        />
      )}
      {packed && offer && !offer.many && <ProviderOffer offer={offer} resume={packed} />}
    </Main>
  )
}

function OpenSignIn() {
  return <ButtonLink href={paths.signIn()}>{t('auth.resume.openSignIn')}</ButtonLink>
}
