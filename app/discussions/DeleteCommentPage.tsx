import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { PostButton } from '~/ui/PostButton'
import { Quote } from '~/ui/Quote'
import { type Subject, subjectPath } from './subject'

type DeleteCommentPageProps = { id: number; html: string; subject: Subject }

/** Asks before an own comment is deleted. */
export function DeleteCommentPage({ id, html, subject }: DeleteCommentPageProps) {
  return (
    <Main>
      <Breadcrumb items={[{ label: subject.title, href: subjectPath(subject) }]} />
      <PageHeader title={t('discussions.deletion.title')} lead={t('discussions.deletion.text')} />
      <Quote html={html} />
      <div className="actions">
        <PostButton action={paths.deleteComment(id)} variant="primary">
          {t('discussions.deletion.submit')}
        </PostButton>
        <ButtonLink href={paths.comment(id)} variant="tertiary">
          {t('discussions.deletion.cancel')}
        </ButtonLink>
      </div>
    </Main>
  )
}
