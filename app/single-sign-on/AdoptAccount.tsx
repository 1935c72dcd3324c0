import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { PasswordField } from '~/ui/forms/PasswordField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

interface AdoptAccountProps {
  provider: { id: number; label: string }
  email: string
  /** Names what is kept of the return from the provider. */
  code: string
  lastResult?: SubmissionResult<string[]>
}

/** The address is an account's already: its password ties it to the provider. Nothing is tied unasked. */
export function AdoptAccount({ provider, email, code, lastResult }: AdoptAccountProps) {
  const [form, fields] = useForm<{ password: string }>({ lastResult })
  return (
    <Main>
      <PageHeader
        title={t('singleSignOn.adopt.title')}
        lead={t('singleSignOn.adopt.lead', { email, label: provider.label })}
      />
      <Form form={form} action={paths.adoptAccount(provider.id)} hidden={{ code }}>
        <PasswordField
          field={fields.password}
          label={t('auth.fields.password')}
          autoComplete="current-password"
          required
        />
        <SubmitButton>{t('singleSignOn.adopt.submit')}</SubmitButton>
      </Form>
      <p>
        <a href={paths.forgotPassword()}>{t('singleSignOn.adopt.forgot')}</a>
      </p>
    </Main>
  )
}
