import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Form } from '~/ui/forms/Form'
import { MarkdownField } from '~/ui/forms/MarkdownField'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Prose } from '~/ui/Prose'
import { Section } from '~/ui/Section'
import { commentLimit } from './schema'
import { type Subject, subjectPath } from './subject'

type EditCommentPageProps = {
  comment: { id: number; subject: Subject; version: number; body: string; html: string }
  lastResult?: SubmissionResult<string[]> | null
  previewHtml?: string
  /** Somebody saved in between: what is stored now stands below the typed text. */
  stale?: boolean
}

/** Changes an own comment. */
export function EditCommentPage({ comment, lastResult, previewHtml, stale }: EditCommentPageProps) {
  const { id, subject, version, body, html } = comment
  const [form, fields] = useForm<{ body: string }>({
    id: 'kommentar-bearbeiten',
    lastResult,
    defaultValue: { body },
  })
  return (
    <Main>
      <Breadcrumb items={[{ label: subject.title, href: subjectPath(subject) }]} />
      <PageHeader title={t('discussions.edit.title')} />
      <Form form={form} action={paths.editComment(id)} hidden={{ version }}>
        <MarkdownField
          field={fields.body}
          required
          label={t('discussions.form.body')}
          limit={commentLimit}
          previewHtml={previewHtml}
        />
        <div className="actions">
          <SubmitButton>{t('discussions.edit.submit')}</SubmitButton>
          <ButtonLink href={paths.comment(id)} variant="tertiary">
            {t('discussions.edit.cancel')}
          </ButtonLink>
        </div>
      </Form>
      {stale && (
        <Section title={t('discussions.edit.current')}>
          <Prose html={html} />
        </Section>
      )}
    </Main>
  )
}
