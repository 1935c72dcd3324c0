import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'
import { longestGreeting } from './schema'

interface Fields {
  email: string
  functionTitle: string
  greeting: string
}

/** Whom to invite, as what, and personal words. */
export function InviteForm({ lastResult }: { lastResult?: SubmissionResult<string[]> }) {
  const [form, fields] = useForm<Fields>({ lastResult })
  return (
    <Form form={form} action={paths.invitations()}>
      <TextField
        field={fields.email}
        label={t('invitations.fields.email')}
        hint={t('invitations.fields.emailHint')}
        type="email"
        autoComplete="off"
        required
      />
      <TextField
        field={fields.functionTitle}
        label={t('invitations.fields.functionTitle')}
        hint={t('invitations.fields.functionTitleHint')}
        autoComplete="off"
      />
      <TextArea
        field={fields.greeting}
        label={t('invitations.fields.greeting')}
        hint={t('invitations.fields.greetingHint')}
        limit={longestGreeting}
      />
      <SubmitButton>{t('invitations.submit')}</SubmitButton>
    </Form>
  )
}
