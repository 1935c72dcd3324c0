import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { DateField } from '~/ui/forms/DateField'
import { Form } from '~/ui/forms/Form'
import { MarkdownField } from '~/ui/forms/MarkdownField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import type { LegalPage } from './pages'
import { legalLimits } from './schema'

interface LegalEditorProps {
  page: LegalPage
  source: string
  /** Number of the version in force when the page was opened. */
  seen: number
  lastResult?: SubmissionResult<string[]>
  previewHtml?: string
}

/** The text of a legal page with what is said of the new version. */
export function LegalEditor({ page, source, seen, lastResult, previewHtml }: LegalEditorProps) {
  const [form, fields] = useForm<{ source: string; note: string; consentFrom: string }>({
    lastResult,
    defaultValue: { source },
  })
  return (
    <Form form={form} action={paths.legalText(page)} hidden={{ seen }} wide>
      <MarkdownField
        field={fields.source}
        label={t('legal.admin.source')}
        hint={t('legal.admin.sourceHint')}
        rows={30}
        limit={legalLimits.source}
        previewHtml={previewHtml}
        required
      />
      <TextArea
        field={fields.note}
        label={t('legal.admin.note')}
        hint={t('legal.admin.noteHint')}
        rows={3}
        limit={legalLimits.note}
        required
      />
      {page === 'nutzungsregeln' && (
        <DateField
          field={fields.consentFrom}
          label={t('legal.admin.consentFrom')}
          hint={t('legal.admin.consentFromHint')}
        />
      )}
      <SubmitButton>{t('legal.admin.submit')}</SubmitButton>
    </Form>
  )
}
