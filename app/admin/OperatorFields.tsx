import { t } from '~/i18n'
import { Checkbox } from '~/ui/forms/Checkbox'
import { FormSection } from '~/ui/forms/FormSection'
import type { FieldState } from '~/ui/forms/fieldState'
import { SelectField } from '~/ui/forms/SelectField'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'
import { lands, type OperatorField } from './schema'

type OperatorFieldsProps = { fields: Record<OperatorField | 'membersOnly', FieldState> }

/** The fields of the form for the operator's data, in groups. */
export function OperatorFields({ fields }: OperatorFieldsProps) {
  const label = (field: OperatorField) => ({
    field: fields[field],
    label: t(`admin.fields.${field}`),
    markOptional: false,
  })
  return (
    <>
      <FormSection title={t('admin.groupOperator')}>
        <TextField {...label('name')} hint={t('admin.hints.name')} autoComplete="organization" />
        <TextField {...label('representative')} hint={t('admin.hints.representative')} />
        <TextArea {...label('address')} hint={t('admin.hints.address')} rows={3} />
        <TextField {...label('email')} type="email" autoComplete="email" />
        <TextField {...label('phone')} type="tel" />
        <SelectField
          {...label('land')}
          hint={t('admin.hints.land')}
          options={lands.map((land) => ({
            value: land,
            label: land === 'DE' ? t('admin.federation') : t(`organisations.states.${land}`),
          }))}
        />
        <TextArea {...label('hosting')} hint={t('admin.hints.hosting')} rows={3} />
      </FormSection>
      <FormSection title={t('admin.groupBodies')}>
        <TextArea
          {...label('dataProtectionOfficer')}
          hint={t('admin.hints.dataProtectionOfficer')}
          rows={3}
        />
        <TextArea {...label('supervisoryAuthority')} hint={t('admin.hints.supervisoryAuthority')} rows={3} />
        <TextArea {...label('accessibilityContact')} hint={t('admin.hints.accessibilityContact')} rows={3} />
        <TextArea {...label('enforcementBody')} hint={t('admin.hints.enforcementBody')} rows={3} />
      </FormSection>
      <FormSection title={t('admin.groupSecurity')}>
        <TextField
          {...label('securityContact')}
          hint={t('admin.hints.securityContact')}
          type="email"
          autoComplete="off"
        />
        <TextField {...label('securityPolicy')} hint={t('admin.hints.securityPolicy')} type="url" />
      </FormSection>
      <FormSection title={t('admin.groupVisibility')}>
        <Checkbox
          field={fields.membersOnly}
          label={t('admin.membersOnly')}
          hint={t('admin.membersOnlyHint')}
        />
      </FormSection>
    </>
  )
}
