import { t } from '~/i18n'
import { FileField } from '~/ui/forms/FileField'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Notice } from '~/ui/Notice'
import { Section } from '~/ui/Section'
import { AttachmentFields, fieldOf } from './AttachmentFields'

const formId = 'datei'

interface UploadFormProps {
  submissionKey: string
  values: Partial<Record<string, string>>
  errors: Record<string, string[] | null | undefined>
}

/** Takes a file with what is said of it. The island `uploadProgress` shows how far it is. */
export function UploadForm({ submissionKey, values, errors }: UploadFormProps) {
  const state = { formId, values, errors }
  return (
    <Section title={t('attachments.form.title')} id="hochladen">
      <Notice tone="warning" title={t('attachments.form.privacyTitle')}>
        <p>{t('attachments.form.privacy')}</p>
      </Notice>
      <Form
        form={{ id: formId, allErrors: errors, onSubmit: () => undefined }}
        encType="multipart/form-data"
        submissionKey={submissionKey}
      >
        <FileField
          field={fieldOf(state, 'file')}
          label={t('attachments.form.file')}
          hint={t('attachments.form.fileHint')}
          accept=".pdf,.odt,.ods,.odp,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.webp"
          required
        />
        <AttachmentFields state={state} altText />
        <div className="actions">
          <SubmitButton>{t('attachments.form.submit')}</SubmitButton>
        </div>
        <div
          className="upload-progress"
          data-upload-progress
          data-label={t('attachments.form.progressLabel')}
          data-percent={t('attachments.form.progress', { percent: '#' })}
          data-checking={t('attachments.form.checking')}
          data-interrupted={t('attachments.form.interrupted')}
          role="status"
        />
      </Form>
    </Section>
  )
}
