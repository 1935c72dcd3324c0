import type { SubmissionResult } from '@conform-to/react'
import { t } from '~/i18n'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Quote } from '~/ui/Quote'
import { CommentForm } from './CommentForm'
import type { Writing } from './policy'
import { type Subject, subjectCommentsPath, subjectPath } from './subject'
import { WritingNotice } from './WritingNotice'

type CommentPageProps = {
  subject: Subject
  writing: Writing
  /** The comment that is being answered. */
  answered: { id: number; html: string } | null
  submissionKey: string
  lastResult?: SubmissionResult<string[]> | null
  previewHtml?: string
}

/** The comment form on a page of its own: for replies, previews and submits that failed. */
export function CommentPage(props: CommentPageProps) {
  const { subject, writing, answered, submissionKey, lastResult, previewHtml } = props
  return (
    <Main>
      <Breadcrumb items={[{ label: subject.title, href: subjectPath(subject) }]} />
      <PageHeader title={answered ? t('discussions.form.replyTitle') : t('discussions.form.title')} />
      {answered && (
        <>
          <p>{t('discussions.form.answered')}</p>
          <Quote html={answered.html} />
        </>
      )}
      {writing === 'allowed' || lastResult ? (
        <CommentForm
          subject={subject}
          submissionKey={submissionKey}
          replyTo={answered?.id}
          lastResult={lastResult}
          previewHtml={previewHtml}
        />
      ) : (
        <WritingNotice writing={writing} weiter={subjectCommentsPath(subject, answered?.id)} />
      )}
    </Main>
  )
}
