import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { ListItem } from '~/ui/ListItem'
import type { RequestInList } from './queries/list.server'
import { RequestFacts } from './RequestFacts'

/** „3 Kommunen suchen mit“. */
export function joinWords(count: number): string {
  return t('requests.joinCount', { count, formatted: formatCount(count) })
}

interface RequestListItemProps {
  request: RequestInList
  level?: 2 | 3 | 4
  /** Why it stands in a list of what is like one's own. */
  because?: string
}

/** A request in a list. */
export function RequestListItem({ request, level = 2, because }: RequestListItemProps) {
  const { title, summary, topics, joinCount, commentCount, answerCount, organisation, solvedBy, outcome } =
    request
  return (
    <ListItem
      title={title}
      href={paths.request(request)}
      level={level}
      label={organisation?.isExample ? t('solutions.example') : undefined}
      facts={<RequestFacts request={request} openUnsaid />}
      summary={summary}
      figures={
        <Facts>
          {because && <strong key="because">{because}</strong>}
          {solvedBy && (
            <a key="solution" href={paths.solution(solvedBy)}>
              {t('requestLists.solvedBy', { title: solvedBy.title })}
            </a>
          )}
          {joinCount > 0 &&
            (outcome === null ? (
              <strong key="joined">{joinWords(joinCount)}</strong>
            ) : (
              <span key="joined">
                {t('requestLists.joinedThen', { count: joinCount, formatted: formatCount(joinCount) })}
              </span>
            ))}
          {outcome === null && answerCount > 0 && (
            <span key="answers">
              {t('requestLists.answers', { count: answerCount, formatted: formatCount(answerCount) })}
            </span>
          )}
          {topics.map((topic) => (
            <a key={topic.slug} href={paths.topic(topic)}>
              {topic.label}
            </a>
          ))}
          {commentCount > 0 && (
            <span key="comments">
              {t('solutions.comments', { count: commentCount, formatted: formatCount(commentCount) })}
            </span>
          )}
        </Facts>
      }
    />
  )
}
