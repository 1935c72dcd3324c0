import { type SubmissionResult, useForm } from '@conform-to/react'
import { packResume, type Resume } from '~/auth/resume'
import { SignInForm } from '~/auth/SignInForm'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/forms/ErrorSummary'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { PasskeyForm } from './PasskeyForm'

interface PasskeyRefusedProps {
  lastResult: SubmissionResult<string[]>
  weiter: string
  resume: Resume | null
  /** The name of the site that passkeys are bound to. */
  site: string
}

/** A passkey was not taken: says why, and offers all ways to sign in again. */
export function PasskeyRefused({ lastResult, weiter, resume, site }: PasskeyRefusedProps) {
  const [form] = useForm({ lastResult })
  const packed = resume && packResume(resume)
  const hidden = { ...(packed ? { resume: packed } : {}), ...(weiter ? { weiter } : {}) }
  return (
    <Main>
      <PageHeader title={t('auth.signIn.title')} />
      <ErrorSummary formId={form.id} errors={form.allErrors} />
      <SignInForm weiter={weiter} resume={packed ?? undefined} />
      <PasskeyForm
        does="get"
        action={paths.signInWithPasskey()}
        challenge={paths.passkeyChallenge()}
        site={site}
        hidden={hidden}
        submit={t('auth.factor.signIn')}
      />
    </Main>
  )
}
