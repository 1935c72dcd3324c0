import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Form } from '~/ui/forms/Form'
import { PasswordField } from '~/ui/forms/PasswordField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { packResume, type Resume } from './resume'

interface ConfirmPasswordProps {
  /** What waits for the password, if anything does. */
  resume: Resume | null
  lastResult?: SubmissionResult<string[]>
}

/** Asks who is signed in for the password once more, and carries along what waits for it. */
export function ConfirmPassword({ resume, lastResult }: ConfirmPasswordProps) {
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
      {!tooLong && <ConfirmForm packed={packed} lastResult={lastResult} />}
    </Main>
  )
}

function ConfirmForm({
  packed,
  lastResult,
}: {
  packed: string | null
  lastResult?: SubmissionResult<string[]>
}) {
  const [form, fields] = useForm<{ password: string }>({ lastResult })
  return (
    <Form
      form={form}
      action={paths.confirmPassword()}
      hidden={packed ? { resume: packed } : {}}
      // Percent codes would make a long text three times as long.
      encType={packed ? 'multipart/form-data' : undefined}
    >
      <PasswordField
        field={fields.password}
        label={t('auth.fields.password')}
        autoComplete="current-password"
        required
      />
      <SubmitButton>{t('auth.confirm.submit')}</SubmitButton>
    </Form>
  )
}
