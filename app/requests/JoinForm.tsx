import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { requestLimits } from './limits'

type JoinFormProps = {
  request: { id: number; slug: string }
  /** The note of the viewer's organisation; null where it has not joined yet. */
  note: string | null
  lastResult?: SubmissionResult<string[]> | null
}

/** "Wir auch" with a note, or the note of an organisation that has joined. */
export function JoinForm({ request, note, lastResult }: JoinFormProps) {
  const [form, fields] = useForm<{ note: string }>({
    id: 'wir-auch-notiz',
    lastResult,
    defaultValue: { note: note ?? '' },
  })
  return (
    <Form form={form} action={paths.joinRequest(request)}>
      <TextArea
        field={fields.note}
        label={t('requests.join.note')}
        hint={t('requests.join.noteHint')}
        limit={requestLimits.note}
        rows={3}
      />
      <div className="actions">
        <SubmitButton variant={note === null ? 'primary' : 'secondary'}>
          {t(note === null ? 'requests.join.submit' : 'requests.join.noteSave')}
        </SubmitButton>
      </div>
    </Form>
  )
}
