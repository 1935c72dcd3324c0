import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { Form } from '~/ui/forms/Form'
import { MarkdownField } from '~/ui/forms/MarkdownField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { commentLimit } from './schema'
import { type Subject, subjectCommentsPath } from './subject'

type CommentFormProps = {
  subject: Subject
  submissionKey: string
  /** The comment that is being answered. */
  replyTo?: number
  /** Answer to a submit that failed or asked for a preview; carries the typed text. */
  lastResult?: SubmissionResult<string[]> | null
  previewHtml?: string
}

/** Writes a comment or a reply; works on any page, a failed submit answers with a page of its own. */
export function CommentForm({ subject, submissionKey, replyTo, lastResult, previewHtml }: CommentFormProps) {
  const [form, fields] = useForm<{ body: string }>({ id: 'kommentar-neu', lastResult })
  return (
    <Form
      form={form}
      action={subjectCommentsPath(subject, replyTo)}
      submissionKey={submissionKey}
      hidden={replyTo ? { parentId: replyTo } : undefined}
    >
      <MarkdownField
        field={fields.body}
        required
        label={replyTo ? t('discussions.form.replyBody') : t('discussions.form.body')}
        hint={t('discussions.form.signedAs')}
        limit={commentLimit}
        rows={6}
        previewHtml={previewHtml}
      />
      <div className="actions">
        <SubmitButton>
          {replyTo ? t('discussions.form.replySubmit') : t('discussions.form.submit')}
        </SubmitButton>
      </div>
    </Form>
  )
}
