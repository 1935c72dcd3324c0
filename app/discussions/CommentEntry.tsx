import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { HeldNotice } from '~/moderation/held/HeldNotice'
import { addressed } from '~/moderation/reports/thing'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { Facts } from '~/ui/Facts'
import { Notice } from '~/ui/Notice'
import { ThreadEntry } from '~/ui/Thread'
import { TimeText } from '~/ui/TimeText'
import type { CommentAuthor, CommentShown } from './queries/shown.server'

type CommentEntryProps = {
  comment: CommentShown
  /** Where answering leads; absent where the viewer may not write. */
  replyHref?: string | null
  replies?: ReactNode
  level?: 2 | 3 | 4 | 5
}

/** One comment as its reader may see it, or the placeholder for it, with the replies that hang on it. */
export function CommentEntry({ comment, replyHref, replies, level }: CommentEntryProps) {
  const id = `kommentar-${comment.id}`
  if (comment.html === null || !comment.author) {
    const placeholder = t(
      comment.state === 'hidden' ? 'discussions.comment.hidden' : 'discussions.comment.deleted',
    )
    return (
      <ThreadEntry
        id={id}
        author={placeholder}
        repliesLabel={t('discussions.comment.repliesToPlaceholder')}
        replies={replies}
        level={level}
      />
    )
  }
  const author = authorText(comment.author)
  const written = formatDateTime(comment.at)
  return (
    <ThreadEntry
      id={id}
      author={author}
      authorShown={<AuthorLine author={comment.author} />}
      facts={
        <Facts>
          {comment.author.functionTitle}
          <a
            href={paths.comment(comment.id)}
            aria-label={t('discussions.comment.permalink', { author, date: written })}
          >
            <TimeText iso={comment.at.toISOString()}>{written}</TimeText>
          </a>
          {comment.editedAt && t('discussions.comment.edited', { date: formatDateTime(comment.editedAt) })}
        </Facts>
      }
      notice={
        comment.state === 'held' ? (
          <HeldNotice kind="comment" />
        ) : (
          comment.hiddenReason !== null && (
            <Notice tone="warning">
              <p>{t('discussions.comment.hiddenReason', { reason: comment.hiddenReason })}</p>
            </Notice>
          )
        )
      }
      html={comment.html}
      actions={<Actions comment={comment} author={author} replyHref={replyHref} />}
      replies={replies}
      level={level}
    />
  )
}

function AuthorLine({ author }: { author: CommentAuthor }) {
  const { organisation, name, memberId } = author
  return (
    <>
      {organisation ? (
        <a href={paths.organisation(organisation)}>{organisation.name}</a>
      ) : (
        t('discussions.comment.unknownAuthor')
      )}
      {name && <>, {memberId ? <a href={paths.member(memberId)}>{name}</a> : name}</>}
    </>
  )
}

function authorText({ organisation, name }: CommentAuthor): string {
  return [organisation?.name ?? t('discussions.comment.unknownAuthor'), name].filter(Boolean).join(', ')
}

function Actions({
  comment,
  author,
  replyHref,
}: {
  comment: CommentShown
  author: string
  replyHref?: string | null
}) {
  const thing = addressed({ kind: 'comment', id: comment.id })
  const links: [string, string | false | null | undefined][] = [
    [t('discussions.comment.reply'), comment.state === 'visible' && replyHref],
    [t('discussions.comment.edit'), comment.canEdit && paths.editComment(comment.id)],
    [t('discussions.comment.delete'), comment.canDelete && paths.deleteComment(comment.id)],
    [t('moderation.moderate'), comment.mayModerate && paths.decide(thing)],
    [t('moderation.report.link'), comment.mayReport && paths.report(thing)],
  ]
  const shown = links.filter((link): link is [string, string] => Boolean(link[1]))
  if (shown.length === 0) return null
  return shown.map(([label, href]) => (
    <ButtonLink key={label} href={href} variant="tertiary" small>
      {label}
      <span className="kern-sr-only">: {t('discussions.comment.of', { author })}</span>
    </ButtonLink>
  ))
}
