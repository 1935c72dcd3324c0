import { t } from '~/i18n'
import { ReportLink } from '~/moderation/reports/ReportLink'
import { paths } from '~/paths'
import { Badge } from '~/ui/Badge'
import { ButtonLink } from '~/ui/ButtonLink'
import { Facts } from '~/ui/Facts'
import { formatSpan } from './days'
import type { ProgrammeSession, SeededTopic } from './queries/programme.server'

/** One point of a programme: a talk with all that belongs to it, a break in one small line. */
export function ProgrammeEntry({ session, level }: { session: ProgrammeSession; level: 3 | 4 }) {
  const { id, title, kind, starts, ends, cancelled } = session
  const span = formatSpan(starts, ends)
  const cancelledBadge = cancelled && <Badge tone="warning">{t('fachtage.page.cancelled')}</Badge>
  const Title = `h${level}` as const
  return (
    <li
      id={`vortrag-${id}`}
      className={kind === 'session' ? 'programme__entry' : 'programme__entry programme__entry--small'}
    >
      <div className="programme__time">{span}</div>
      <div className="programme__body">
        {kind === 'session' ? <Title>{title}</Title> : <span>{title}</span>} {cancelledBadge}
        {kind === 'session' ? <Talk session={session} /> : session.room && <span>· {session.room}</span>}
      </div>
    </li>
  )
}

function Talk({ session }: { session: ProgrammeSession }) {
  const { title, room, format, organisation, organisationLabel, speakers, abstract, slidesUrl } = session
  return (
    <>
      <Facts>
        {organisation ? (
          <a href={paths.organisation(organisation)}>{organisationLabel}</a>
        ) : (
          organisationLabel
        )}
        {format}
        {room}
        {speakers && t('fachtage.page.speakers', { speakers })}
      </Facts>
      {abstract && <p className="lines programme__abstract">{abstract}</p>}
      {slidesUrl && (
        <p>
          <a href={slidesUrl} rel="nofollow ugc noopener" aria-label={t('fachtage.page.slidesOf', { title })}>
            {t('fachtage.page.slides')}
          </a>
        </p>
      )}
      {session.topics.length > 0 && <TalkTopics topics={session.topics} />}
      <ReportLink thing={{ kind: 'session', id: session.id }} what={title} />
    </>
  )
}

function TalkTopics({ topics }: { topics: SeededTopic[] }) {
  return (
    <ul className="programme__topics">
      {topics.map((topic) => (
        <li key={topic.originId}>
          <span>
            {t('fachtage.page.topic')} <a href={paths.topic(topic)}>{topic.label}</a>
          </span>
          <ButtonLink
            small
            variant="tertiary"
            href={paths.newSolution({ thema: topic.slug, anlass: topic.originId })}
          >
            {t('fachtage.page.contribute')}
            <span className="kern-sr-only"> {t('fachtage.page.toTopic', { topic: topic.label })}</span>
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
