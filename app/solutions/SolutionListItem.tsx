import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { HubCount } from '~/ui/HubCount'
import { ListItem } from '~/ui/ListItem'
import type { SolutionInList } from './queries/list.server'
import { ratingWords, SolutionFacts } from './SolutionFacts'

interface SolutionListItemProps {
  solution: SolutionInList
  level?: 2 | 3 | 4
  /** Why it stands here, in words. */
  because?: string
}

/** A solution in a list. */
export function SolutionListItem({ solution, level = 2, because }: SolutionListItemProps) {
  const { title, summary, topics, commentCount, reuseCount, organisation } = solution
  return (
    <ListItem
      title={title}
      href={paths.solution(solution)}
      level={level}
      mark={
        <HubCount
          count={reuseCount}
          name={t('solutions.reused', { count: reuseCount, formatted: formatCount(reuseCount) })}
        />
      }
      label={organisation?.isExample ? t('solutions.example') : undefined}
      facts={<SolutionFacts solution={solution} />}
      summary={summary}
      figures={
        <Facts>
          {because && <strong>{because}</strong>}
          {topics.length > 0
            ? topics.map((topic) => (
                <a key={topic.slug} href={paths.topic(topic)}>
                  {topic.label}
                </a>
              ))
            : t('solutions.noTopic')}
          {ratingWords(solution.ratingMean, solution.ratingOrganisations).map((words) => (
            <span key={words}>{words}</span>
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
