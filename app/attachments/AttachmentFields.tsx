import { t } from '~/i18n'
import { DateField } from '~/ui/forms/DateField'
import { type FieldState, plainField } from '~/ui/forms/fieldState'
import { SelectField } from '~/ui/forms/SelectField'
import { TextField } from '~/ui/forms/TextField'
import { attachmentKinds } from './choices'

/** What is typed into the fields, and what the server says of each. */
export interface AttachmentFormState {
  formId: string
  values: Partial<Record<string, string>>
  errors: Partial<Record<string, string[] | null>>
}

/** The state of one field. */
export function fieldOf({ formId, values, errors }: AttachmentFormState, name: string): FieldState {
  return plainField(formId, name, { value: values[name], errors: errors[name] })
}

/** What is said of a file; `altText` where it is, or may be, a picture. */
export function AttachmentFields({ state, altText }: { state: AttachmentFormState; altText: boolean }) {
  return (
    <>
      <SelectField
        field={fieldOf(state, 'kind')}
        label={t('attachments.form.kind')}
        required
        options={attachmentKinds.map((kind) => ({ value: kind, label: t(`attachments.kind.${kind}`) }))}
      />
      <TextField
        field={fieldOf(state, 'title')}
        label={t('attachments.form.fileTitle')}
        hint={t('attachments.form.fileTitleHint')}
        required
      />
      {altText && (
        <TextField
          field={fieldOf(state, 'altText')}
          label={t('attachments.form.altText')}
          hint={t('attachments.form.altTextHint')}
        />
      )}
      <TextField
        field={fieldOf(state, 'source')}
        label={t('attachments.form.source')}
        hint={t('attachments.form.sourceHint')}
      />
      <DateField field={fieldOf(state, 'documentDate')} label={t('attachments.form.documentDate')} />
      <TextField
        field={fieldOf(state, 'licence')}
        label={t('attachments.form.licence')}
        hint={t('attachments.form.licenceHint')}
      />
    </>
  )
}
