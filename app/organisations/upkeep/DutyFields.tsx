import { t } from '~/i18n'
import { Checkbox } from '~/ui/forms/Checkbox'
import { FormSection } from '~/ui/forms/FormSection'
import type { FieldState } from '~/ui/forms/fieldState'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'
import type { OrganisationUpkeep } from '../queries/upkeep.server'

type DutyField = 'name' | 'shortName' | 'verified' | 'domains' | 'sharedDomains' | 'parent'

interface DutyFieldsProps {
  fields: Record<DutyField, FieldState>
  upkeep: OrganisationUpkeep
}

/** What organisers alone keep: names, verification, mail domains, what the organisation belongs to. */
export function DutyFields({ fields, upkeep }: DutyFieldsProps) {
  const { key, fullName } = upkeep.organisation
  return (
    <>
      {key === null ? (
        <FormSection title={t('organisations.upkeep.names')}>
          <TextField field={fields.name} label={t('organisations.upkeep.name')} required />
          <TextField
            field={fields.shortName}
            label={t('organisations.upkeep.shortName')}
            hint={t('organisations.upkeep.shortNameHint')}
            required
          />
        </FormSection>
      ) : (
        <p>{t('organisations.upkeep.register', { name: fullName, key })}</p>
      )}
      <FormSection title={t('organisations.upkeep.trust')}>
        <Checkbox
          field={fields.verified}
          label={t('organisations.upkeep.verified')}
          hint={t('organisations.upkeep.verifiedHint')}
        />
        <TextArea
          field={fields.domains}
          label={t('organisations.upkeep.domains')}
          hint={t('organisations.upkeep.domainsHint')}
          markOptional={false}
          rows={3}
        />
        <Checkbox
          field={fields.sharedDomains}
          label={t('organisations.upkeep.sharedDomains')}
          hint={t('organisations.upkeep.sharedDomainsHint')}
        />
        <TextField
          field={fields.parent}
          label={t('organisations.upkeep.parent')}
          hint={t('organisations.upkeep.parentHint')}
          suggestions={upkeep.parents}
          markOptional={false}
        />
      </FormSection>
    </>
  )
}
