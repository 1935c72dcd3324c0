import { t } from '~/i18n'
import { formatCount, formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { Badge } from '~/ui/Badge'
import { Facts } from '~/ui/Facts'
import { ListItem } from '~/ui/ListItem'
import type { Outcome } from './limits'
import type { RequestInList } from './queries/list.server'

/** How a request ended, as a word with its shape. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  return <Badge tone={outcome === 'solved' ? 'success' : 'neutral'}>{t(`requests.state.${outcome}`)}</Badge>
}

/** „3 Kommunen suchen mit“. */
export function joinWords(count: number): string {
  return t('requests.joinCount', { count, formatted: formatCount(count) })
}

/** A request in a list. */
export function RequestListItem({ request, level = 2 }: { request: RequestInList; level?: 2 | 3 | 4 }) {
  const { title, summary, topics, joinCount, commentCount, answerCount, organisation, outcome } = request
  return (
    <ListItem
      title={title}
      href={paths.request(request)}
      level={level}
      label={organisation?.isExample ? t('solutions.example') : undefined}
      facts={<RequestFacts request={request} />}
      summary={summary}
      figures={
        <Facts>
          {joinCount > 0 && <strong key="joined">{joinWords(joinCount)}</strong>}
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

function RequestFacts({ request }: { request: RequestInList }) {
  const { organisation, outcome, solvedBy, neededBy, membersOnly } = request
  return (
    <Facts>
      {outcome && <OutcomeBadge key="outcome" outcome={outcome} />}
      {solvedBy && (
        <a key="solution" href={paths.solution(solvedBy)}>
          {t('requestLists.solvedBy', { title: solvedBy.title })}
        </a>
      )}
      {organisation && <span key="name">{organisation.name}</span>}
      {organisation?.sizeBand && <span key="size">{t(`solutions.sizeBand.${organisation.sizeBand}`)}</span>}
      {organisation?.state && <span key="state">{t(`solutions.state.${organisation.state}`)}</span>}
      {outcome === null && neededBy && (
        <span key="needed">{t('requests.neededBy', { date: formatDate(neededBy) })}</span>
      )}
      {membersOnly && <span key="members">{t('requests.membersOnly')}</span>}
    </Facts>
  )
}
