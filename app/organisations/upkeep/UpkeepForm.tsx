import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { NamesPicker } from '~/solutions/form/NamesPicker'
import { Form } from '~/ui/forms/Form'
import { FormSection } from '~/ui/forms/FormSection'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import type { OrganisationUpkeep } from '../queries/upkeep.server'
import { DutyFields } from './DutyFields'

interface UpkeepFormProps {
  upkeep: OrganisationUpkeep
  version: number
  lastResult?: SubmissionResult<string[]>
}

/** What is kept of an organisation: all of it by organisers, what it runs by its own people. */
export function UpkeepForm({ upkeep, version, lastResult }: UpkeepFormProps) {
  const { organisation, may, values, providers } = upkeep
  const [form, fields] = useForm<OrganisationUpkeep['values'] & { sharedDomains: string }>({
    id: 'pflege',
    lastResult,
    defaultValue: values,
  })
  return (
    <Form form={form} action={paths.editOrganisation(organisation)} hidden={{ version }}>
      {may === 'all' && <DutyFields fields={fields} upkeep={upkeep} />}
      <FormSection title={t('organisations.upkeep.equipment')}>
        <TextField
          field={fields.provider}
          label={t('organisations.upkeep.provider')}
          hint={t('organisations.upkeep.providerHint')}
          suggestions={providers}
          markOptional={false}
        />
        <NamesPicker
          field={fields.products}
          label={t('organisations.upkeep.products')}
          hint={t('organisations.upkeep.productsHint')}
          typingHint={t('organisations.upkeep.productsTypingHint')}
          suggestions={paths.productSuggestions}
        />
      </FormSection>
      <div className="actions">
        <SubmitButton>{t('organisations.upkeep.submit')}</SubmitButton>
        <a href={paths.organisation(organisation)}>{t('organisations.upkeep.cancel')}</a>
      </div>
    </Form>
  )
}
