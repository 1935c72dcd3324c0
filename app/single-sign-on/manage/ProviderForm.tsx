import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Checkbox } from '~/ui/forms/Checkbox'
import { Form } from '~/ui/forms/Form'
import { FormSection } from '~/ui/forms/FormSection'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'
import { type ProviderFields, ServiceFields } from './ServiceFields'

interface ProviderFormProps {
  action: string
  values: Partial<Record<keyof ProviderFields, string>>
  version: number
  /** There is a secret already, which an empty field keeps. */
  hasSecret: boolean
  lastResult?: SubmissionResult<string[]>
}

/** The settings of a provider. */
export function ProviderForm({ action, values, version, hasSecret, lastResult }: ProviderFormProps) {
  const [form, fields] = useForm<ProviderFields>({ id: 'dienst', lastResult, defaultValue: values })
  return (
    <Form form={form} action={action} hidden={{ version }}>
      <ServiceFields fields={fields} hasSecret={hasSecret} />
      <FormSection title={t('singleSignOn.admin.sections.people')}>
        <TextArea
          field={fields.domains}
          label={t('singleSignOn.admin.fields.domains')}
          hint={t('singleSignOn.admin.fields.domainsHint')}
          rows={3}
          required
        />
      </FormSection>
      <FormSection
        title={t('singleSignOn.admin.sections.roles')}
        hint={t('singleSignOn.admin.sections.rolesHint')}
      >
        <TextField
          field={fields.roleClaim}
          label={t('singleSignOn.admin.fields.roleClaim')}
          hint={t('singleSignOn.admin.fields.roleClaimHint')}
        />
        <TextField field={fields.organiserValue} label={t('singleSignOn.admin.fields.organiserValue')} />
      </FormSection>
      <FormSection title={t('singleSignOn.admin.sections.use')}>
        <Checkbox
          field={fields.enabled}
          label={t('singleSignOn.admin.fields.enabled')}
          hint={t('singleSignOn.admin.fields.enabledHint')}
        />
        <Checkbox
          field={fields.exclusive}
          label={t('singleSignOn.admin.fields.exclusive')}
          hint={t('singleSignOn.admin.fields.exclusiveHint')}
        />
      </FormSection>
      <div className="actions">
        <SubmitButton>{t('singleSignOn.admin.save')}</SubmitButton>
        <a href={paths.identityProviders()}>{t('singleSignOn.admin.title')}</a>
      </div>
    </Form>
  )
}
