import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import type { Factors } from '~/second-factor/factors.server'
import { PasskeyForm } from '~/second-factor/PasskeyForm'
import { ButtonLink } from '~/ui/ButtonLink'
import { Form } from '~/ui/forms/Form'
import { PasswordField } from '~/ui/forms/PasswordField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { packResume, type Resume } from './resume'

interface ConfirmPasswordProps {
  /** What is asked for beside the password, or in its place. */
  factors: Factors | null
  /** The name of the site that passkeys are bound to. */
  site: string
  /** Where to go on to, where nothing waits. */
  weiter?: string
  /** What waits for the password, if anything does. */
  resume: Resume | null
  lastResult?: SubmissionResult<string[]>
}

/** Asks who is signed in for the password once more, and carries along what waits for it. */
export function ConfirmPassword({ factors, site, weiter = '', resume, lastResult }: ConfirmPasswordProps) {
  const packed = resume && packResume(resume)
  const tooLong = resume !== null && packed === null
  const open = <ButtonLink href={paths.confirmPassword()}>{t('auth.confirm.open')}</ButtonLink>
  return (
    <Main>
      <PageHeader
        title={t('auth.confirm.title')}
        lead={t(tooLong ? 'auth.confirm.tooLong' : packed ? 'auth.confirm.text' : 'auth.confirm.plainText')}
        actions={tooLong && open}
      />
      {!tooLong && (
        <ConfirmForm
          hidden={carried(packed, weiter)}
          asksForCode={factors !== null}
          lastResult={lastResult}
        />
      )}
      {!tooLong && factors?.passkeys && (
        <PasskeyForm
          does="get"
          purpose="bestaetigung"
          action={paths.confirmWithPasskey()}
          challenge={paths.passkeyChallenge()}
          site={site}
          hidden={carried(packed, weiter)}
          submit={t('auth.factor.confirm')}
        />
      )}
    </Main>
  )
}

function carried(packed: string | null, weiter: string): Record<string, string> {
  return { ...(packed ? { resume: packed } : {}), ...(weiter ? { weiter } : {}) }
}

function ConfirmForm({
  hidden,
  asksForCode,
  lastResult,
}: {
  hidden: Record<string, string>
  asksForCode: boolean
  lastResult?: SubmissionResult<string[]>
}) {
  const [form, fields] = useForm<{ password: string; code: string }>({ lastResult })
  return (
    <Form
      form={form}
      action={paths.confirmPassword()}
      hidden={hidden}
      // Percent codes would make a long text three times as long.
      encType={hidden.resume ? 'multipart/form-data' : undefined}
    >
      <PasswordField
        field={fields.password}
        label={t('auth.fields.password')}
        autoComplete="current-password"
        required
      />
      {asksForCode && (
        <TextField
          field={fields.code}
          label={t('auth.factor.code')}
          hint={t('auth.factor.codeHint')}
          autoComplete="one-time-code"
          required
        />
      )}
      <SubmitButton>{t('auth.confirm.submit')}</SubmitButton>
    </Form>
  )
}
