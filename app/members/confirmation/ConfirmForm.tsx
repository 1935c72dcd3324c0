import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Checkbox } from '~/ui/forms/Checkbox'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import type { WaitingMemberDetails } from '../queries/waiting.server'

interface ConfirmFormProps {
  member: WaitingMemberDetails
  lastResult?: SubmissionResult<string[]>
}

/** Lets somebody in, and offers to remember the domain of the address. */
export function ConfirmForm({ member, lastResult }: ConfirmFormProps) {
  const [form, fields] = useForm<{ rememberDomain: boolean }>({ lastResult })
  const { domain, sharedDomain } = member
  return (
    <Form form={form} action={paths.confirmMember(member.id)}>
      {!sharedDomain && (
        <Checkbox
          field={fields.rememberDomain}
          label={t('members.fields.rememberDomain', { domain })}
          hint={t('members.fields.rememberDomainHint')}
        />
      )}
      <SubmitButton>{t('members.confirmations.confirmSubmit')}</SubmitButton>
    </Form>
  )
}
