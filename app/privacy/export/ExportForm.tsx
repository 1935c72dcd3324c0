import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Notice } from '~/ui/Notice'
import { ExportTable } from './ExportTable'
import type { ExportInList } from './queries.server'
import { exportDays, exportsADay } from './schema'

interface ExportFormProps {
  files: ExportInList[]
  action: string
  submit: string
  lastResult?: SubmissionResult<string[]>
}

/** The button that has data packed, and what was packed before. */
export function ExportForm({ files, action, submit, lastResult }: ExportFormProps) {
  const [form] = useForm({ lastResult })
  const isRunning = files.some(({ state }) => state === 'queued')
  return (
    <>
      {isRunning && !lastResult && (
        <Notice title={t('privacy.export.queued')} live>
          <p>{t('privacy.export.queuedText')}</p>
        </Notice>
      )}
      <Form form={form} action={action}>
        <SubmitButton>{submit}</SubmitButton>
      </Form>
      <p className="muted">{t('privacy.export.limits', { times: exportsADay, days: exportDays })}</p>
      {files.length > 0 && <ExportTable files={files} />}
    </>
  )
}
