import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Checkbox } from '~/ui/forms/Checkbox'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import type { Account } from '../queries/find.server'

interface ProfileFormProps {
  account: Account
  lastResult?: SubmissionResult<string[]>
}

/** The own name, function, and whether guests see the name. */
export function ProfileForm({ account, lastResult }: ProfileFormProps) {
  const { name, functionTitle, namePublic } = account
  const [form, fields] = useForm<{ name: string; functionTitle: string; namePublic: string }>({
    lastResult,
    defaultValue: { name, functionTitle, namePublic: namePublic ? 'on' : '' },
  })
  return (
    <Form form={form} action={paths.account()}>
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
      <Checkbox field={fields.namePublic} label={t('members.fields.namePublic')} />
      <SubmitButton>{t('members.account.profileSubmit')}</SubmitButton>
    </Form>
  )
}
