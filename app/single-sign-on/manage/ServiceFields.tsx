import { t } from '~/i18n'
import { Checkbox } from '~/ui/forms/Checkbox'
import { FormSection } from '~/ui/forms/FormSection'
import type { FieldState } from '~/ui/forms/fieldState'
import { PasswordField } from '~/ui/forms/PasswordField'
import { TextField } from '~/ui/forms/TextField'

/** What the form of a provider posts, all of it text. */
export interface ProviderFields {
  label: string
  issuer: string
  clientId: string
  clientSecret: string
  scopes: string
  domains: string
  roleClaim: string
  organiserValue: string
  ownNetwork: string
  exclusive: string
  enabled: string
}

interface ServiceFieldsProps {
  fields: Record<'label' | 'issuer' | 'clientId' | 'clientSecret' | 'scopes' | 'ownNetwork', FieldState>
  hasSecret: boolean
}

/** Where the provider is, and as whom this site asks it. */
export function ServiceFields({ fields, hasSecret }: ServiceFieldsProps) {
  return (
    <FormSection title={t('singleSignOn.admin.sections.service')}>
      <TextField
        field={fields.label}
        label={t('singleSignOn.admin.fields.label')}
        hint={t('singleSignOn.admin.fields.labelHint')}
        required
      />
      <TextField
        field={fields.issuer}
        label={t('singleSignOn.admin.fields.issuer')}
        hint={t('singleSignOn.admin.fields.issuerHint')}
        type="url"
        required
      />
      <Checkbox field={fields.ownNetwork} label={t('singleSignOn.admin.fields.ownNetwork')} />
      <TextField field={fields.clientId} label={t('singleSignOn.admin.fields.clientId')} required />
      <PasswordField
        field={fields.clientSecret}
        label={t('singleSignOn.admin.fields.clientSecret')}
        hint={t(`singleSignOn.admin.fields.${hasSecret ? 'clientSecretKeep' : 'clientSecretHint'}`)}
        autoComplete="new-password"
        required={!hasSecret}
      />
      <TextField
        field={fields.scopes}
        label={t('singleSignOn.admin.fields.scopes')}
        hint={t('singleSignOn.admin.fields.scopesHint')}
        markOptional={false}
      />
    </FormSection>
  )
}
