import { type SubmissionResult, useForm } from '@conform-to/react'
import { packResume, type Resume } from '~/auth/resume'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import type { Factors } from './factors.server'
import { PasskeyForm } from './PasskeyForm'

/** What the second step of signing in asks for, and carries along. */
export interface SecondFactorStepProps {
  factors: Factors
  /** The name of the site that passkeys are bound to. */
  site: string
  /** Where to go on to, a path of this site. */
  weiter: string
  /** What a lost session left behind. */
  resume: Resume | null
  lastResult?: SubmissionResult<string[]>
}

/** After the password: asks for a code or a passkey. */
export function SecondFactorStep({ factors, site, weiter, resume, lastResult }: SecondFactorStepProps) {
  const [form, fields] = useForm<{ code: string }>({ lastResult })
  const packed = resume && packResume(resume)
  const hidden = { ...(packed ? { resume: packed } : {}), ...(weiter ? { weiter } : {}) }
  return (
    <Main>
      <PageHeader
        title={t('secondFactor.signIn.title')}
        lead={t(packed ? 'secondFactor.signIn.resume' : 'secondFactor.signIn.lead')}
      />
      <Form
        form={form}
        action={paths.secondFactor()}
        hidden={hidden}
        encType={packed ? 'multipart/form-data' : undefined}
      >
        <TextField
          field={fields.code}
          label={t('auth.factor.code')}
          hint={t(factors.app ? 'secondFactor.signIn.appHint' : 'secondFactor.signIn.recoveryHint')}
          autoComplete="one-time-code"
          required
        />
        <SubmitButton>{t('secondFactor.signIn.submit')}</SubmitButton>
      </Form>
      {factors.passkeys && (
        <PasskeyForm
          does="get"
          action={paths.signInWithPasskey()}
          challenge={paths.passkeyChallenge()}
          site={site}
          hidden={hidden}
          submit={t('auth.factor.signIn')}
        />
      )}
      <p>{t('secondFactor.signIn.lost')}</p>
      {!packed && (
        <p>
          <a href={paths.signIn(weiter || undefined)}>{t('secondFactor.signIn.again')}</a>
        </p>
      )}
    </Main>
  )
}
