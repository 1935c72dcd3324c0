import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { RulesSentence } from '~/legal/RulesSentence'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { PasswordField } from '~/ui/forms/PasswordField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'

interface AcceptFormProps {
  code: string
  /** What the colleague suggested. */
  functionTitle: string
  lastResult?: SubmissionResult<string[]>
}

/** Who the invited person is, and the password. */
export function AcceptForm({ code, functionTitle, lastResult }: AcceptFormProps) {
  const [form, fields] = useForm<{ name: string; functionTitle: string; password: string }>({
    lastResult,
    defaultValue: { functionTitle },
  })
  return (
    <Form form={form} action={paths.invitation(code)} hidden={{ code }}>
      <TextField
        field={fields.name}
        label={t('members.fields.name')}
        hint={t('members.fields.nameHint')}
        autoComplete="name"
        required
      />
      <TextField
        field={fields.functionTitle}
        label={t('members.fields.functionTitle')}
        hint={t('members.fields.functionTitleHint')}
        autoComplete="organization-title"
        required
      />
      <PasswordField
        field={fields.password}
        label={t('auth.fields.password')}
        hint={t('auth.fields.newPasswordHint')}
        autoComplete="new-password"
        required
      />
      <RulesSentence button={t('invitations.accept.submit')} />
      <SubmitButton>{t('invitations.accept.submit')}</SubmitButton>
    </Form>
  )
}
