import { t } from '~/i18n'
import { plainField } from '~/ui/forms/fieldState'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { type DeletionAnswer, deletionFormId } from './DeletionForm'
import { deletionFields, deletionReasons, undoDays } from './schema'

/** Why somebody else's account is deleted, and when. */
export function AdminDeletionFields({ answer }: { answer?: DeletionAnswer }) {
  const field = (name: string, otherwise?: string) =>
    plainField(deletionFormId, name, {
      value: answer?.chosen[name] ?? otherwise,
      errors: answer?.errors[name],
      required: true,
    })
  return (
    <>
      <RadioGroup
        field={field(deletionFields.reason)}
        label={t('privacy.admin.reason')}
        hint={t('privacy.admin.reasonHint')}
        options={deletionReasons.map((reason) => ({
          value: reason,
          label: t(`privacy.admin.reasons.${reason}`),
        }))}
      />
      <RadioGroup
        field={field(deletionFields.when, 'later')}
        label={t('privacy.admin.when')}
        options={[
          {
            value: 'later',
            label: t('privacy.admin.later', { days: undoDays }),
            hint: t('privacy.admin.laterHint'),
          },
          { value: 'now', label: t('privacy.admin.now'), hint: t('privacy.admin.nowHint') },
        ]}
      />
    </>
  )
}
