import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'

/** Asks for the new address. */
export function ChangeForm({ lastResult }: { lastResult?: SubmissionResult<string[]> }) {
  const [form, fields] = useForm<{ email: string }>({ lastResult })
  return (
    <Form form={form} action={paths.changeEmail()}>
      <TextField
        field={fields.email}
        label={t('emailChange.field')}
        hint={t('emailChange.fieldHint')}
        type="email"
        autoComplete="email"
        required
      />
      <SubmitButton>{t('emailChange.submit')}</SubmitButton>
    </Form>
  )
}
