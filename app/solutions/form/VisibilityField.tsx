import { t } from '~/i18n'
import type { FieldState } from '~/ui/forms/fieldState'
import { RadioGroup } from '~/ui/forms/RadioGroup'

/** Who may read the solution. */
export function VisibilityField({ field }: { field: FieldState }) {
  return (
    <RadioGroup
      field={field}
      label={t('solutions.form.visibility')}
      markOptional={false}
      options={[
        {
          value: 'public',
          label: t('solutions.form.visibilityPublic'),
          hint: t('solutions.form.visibilityPublicHint'),
        },
        {
          value: 'members',
          label: t('solutions.form.visibilityMembers'),
          hint: t('solutions.form.visibilityMembersHint'),
        },
      ]}
    />
  )
}
