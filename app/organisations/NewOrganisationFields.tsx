import { t } from '~/i18n'
import type { FieldState } from '~/ui/forms/fieldState'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { TextField } from '~/ui/forms/TextField'
import { addedKinds } from './schema'

interface NewOrganisationFieldsProps {
  fields: { name: FieldState; kind: FieldState; postcode: FieldState }
}

/** Fields of an organisation that the register of municipalities does not hold. */
export function NewOrganisationFields({ fields }: NewOrganisationFieldsProps) {
  return (
    <>
      <TextField field={fields.name} label={t('organisations.form.name')} required />
      <RadioGroup
        field={fields.kind}
        label={t('organisations.form.kind')}
        options={addedKinds.map((kind) => ({ value: kind, label: t(`organisations.kinds.${kind}`) }))}
        required
      />
      <TextField
        field={fields.postcode}
        label={t('organisations.form.postcode')}
        inputMode="numeric"
        required={false}
        short
      />
    </>
  )
}
