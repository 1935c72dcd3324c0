import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'

interface FeedbackFormProps {
  /** The page somebody came from. */
  page: string
  lastResult?: SubmissionResult<string[]>
}

/** Tells the operator of a barrier; no account needed. */
export function FeedbackForm({ page, lastResult }: FeedbackFormProps) {
  const [form, fields] = useForm<{ page: string; text: string; email: string }>({
    lastResult,
    defaultValue: { page },
  })
  return (
    <Form form={form} action={paths.accessibilityFeedback()}>
      <TextField field={fields.page} label={t('legal.feedback.page')} hint={t('legal.feedback.pageHint')} />
      <TextArea
        field={fields.text}
        label={t('legal.feedback.text')}
        hint={t('legal.feedback.textHint')}
        required
      />
      <TextField
        field={fields.email}
        label={t('legal.feedback.email')}
        hint={t('legal.feedback.emailHint')}
        type="email"
        autoComplete="email"
      />
      <SubmitButton>{t('legal.feedback.submit')}</SubmitButton>
    </Form>
  )
}
