import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { RulesSentence } from '~/legal/RulesSentence'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { PasswordField } from '~/ui/forms/PasswordField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { Section } from '~/ui/Section'

interface DetailsFormProps {
  /** Null: the own organisation was not to be found, its name is asked for. */
  organisation: { id: number; name: string; description: string } | null
  weiter: string
  lastResult?: SubmissionResult<string[]>
}

interface Details {
  name: string
  email: string
  functionTitle: string
  password: string
  wantedOrganisation: string
}

/** The rest of a registration: who somebody is. */
export function DetailsForm({ organisation, weiter, lastResult }: DetailsFormProps) {
  const [form, fields] = useForm<Details>({ lastResult })
  const hidden = {
    ...(weiter ? { weiter } : {}),
    ...(organisation ? { organisationId: organisation.id } : { 'nicht-dabei': 1 }),
  }
  const here = organisation
    ? { organisationId: organisation.id, geklaert: 1, weiter }
    : { 'nicht-dabei': 1, weiter }
  return (
    <Section title={t('members.register.yourDetails')}>
      {organisation && (
        <p>
          {t('members.register.organisation')}: <strong>{organisation.name}</strong> (
          {organisation.description}) <a href={paths.register({ weiter })}>{t('members.register.change')}</a>
        </p>
      )}
      <Form form={form} action={paths.register(here)} hidden={hidden}>
        {!organisation && (
          <TextField
            field={fields.wantedOrganisation}
            label={t('members.fields.wantedOrganisation')}
            hint={t('members.fields.wantedOrganisationHint')}
            autoComplete="organization"
            required
          />
        )}
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
        <TextField
          field={fields.email}
          label={t('auth.fields.email')}
          hint={t('auth.fields.emailHint')}
          type="email"
          autoComplete="email"
          required
        />
        <PasswordField
          field={fields.password}
          label={t('auth.fields.password')}
          hint={t('auth.fields.newPasswordHint')}
          autoComplete="new-password"
          required
        />
        <RulesSentence button={t('members.register.submit')} />
        <SubmitButton>{t('members.register.submit')}</SubmitButton>
      </Form>
    </Section>
  )
}
