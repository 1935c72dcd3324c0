import { t } from '~/i18n'
import { FileField } from '~/ui/forms/FileField'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { type FieldErrors, fieldOf } from './fieldOf'

const formId = 'programm'

/** Takes a programme as a file or as a pasted table; `text` is what was pasted before. */
export function ProgrammeUpload({ text, errors }: { text: string; errors: FieldErrors }) {
  return (
    <Form form={{ id: formId, allErrors: errors, onSubmit: () => undefined }} encType="multipart/form-data">
      <FileField
        field={fieldOf(formId, 'file', '', errors)}
        label={t('fachtage.upload.file')}
        hint={t('fachtage.upload.fileHint')}
        accept=".csv,.tsv,.txt,.xlsx,.json"
        markOptional={false}
      />
      <TextArea
        field={fieldOf(formId, 'text', text, errors)}
        label={t('fachtage.upload.text')}
        hint={t('fachtage.upload.textHint')}
        rows={8}
        markOptional={false}
      />
      <div className="actions">
        <SubmitButton>{t('fachtage.upload.submit')}</SubmitButton>
      </div>
    </Form>
  )
}
