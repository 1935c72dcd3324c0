import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Pagination } from '~/ui/Pagination'
import { Thread } from '~/ui/Thread'
import { CommentEntry } from './CommentEntry'
import type { RepliesPage as Page } from './queries/replies.server'
import { subjectCommentsPath, subjectPath } from './subject'

/** All replies to one comment, page by page, below the comment itself. */
export function RepliesPage({ page }: { page: Page }) {
  const { subject, root, replies, previous, next } = page
  const replyTo = (id: number) => (page.writing === 'allowed' ? subjectCommentsPath(subject, id) : null)
  return (
    <Main>
      <Breadcrumb items={[{ label: subject.title, href: subjectPath(subject) }]} />
      <PageHeader
        title={t('discussions.replies.title')}
        actions={
          <ButtonLink href={paths.discussion(subjectPath(subject))}>
            {t('discussions.replies.back')}
          </ButtonLink>
        }
      />
      {page.cursorBroken && <Notice tone="warning">{t('discussions.cursorBroken')}</Notice>}
      <Thread label={t('discussions.title')}>
        <CommentEntry
          comment={root}
          replyHref={replyTo(root.id)}
          level={2}
          replies={replies.map((reply) => (
            <CommentEntry key={reply.id} comment={reply} replyHref={replyTo(reply.id)} level={3} />
          ))}
        />
      </Thread>
      <Pagination
        newer={previous && paths.commentReplies(root.id, { ab: previous.cursor })}
        older={next && paths.commentReplies(root.id, { ab: next })}
        newerLabel={t('discussions.replies.previous')}
        olderLabel={t('discussions.replies.next')}
      />
    </Main>
  )
}
