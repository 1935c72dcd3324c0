import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { PasswordField } from '~/ui/forms/PasswordField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'

interface SignInFormProps {
  lastResult?: SubmissionResult<string[]>
  /** Where to go on to, a path of this site. */
  weiter?: string
  /** What a lost session left behind, packed by `packResume`. */
  resume?: string
}

/** Address and password; carries along where to go on to and what a lost session left behind. */
export function SignInForm({ lastResult, weiter, resume }: SignInFormProps) {
  const [form, fields] = useForm<{ email: string; password: string }>({ lastResult })
  const hidden = { ...(weiter ? { weiter } : {}), ...(resume ? { resume } : {}) }
  return (
    <Form
      form={form}
      action={paths.signIn()}
      hidden={hidden}
      // Percent codes would make a long text three times as long.
      encType={resume ? 'multipart/form-data' : undefined}
    >
      <TextField
        field={fields.email}
        label={t('auth.fields.email')}
        type="email"
        autoComplete="username"
        required
      />
      <PasswordField
        field={fields.password}
        label={t('auth.fields.password')}
        autoComplete="current-password"
        required
      />
      <SubmitButton>{t('auth.signIn.submit')}</SubmitButton>
    </Form>
  )
}
